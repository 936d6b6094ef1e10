import type { CookieData } from 'puppeteer-core';

/** A cookie for a page. Without a domain it belongs to the host of the page's address. */
export type SessionCookie = Omit<CookieData, 'domain'> & { domain?: string };

/** The local storage of one origin. */
export interface StoredOrigin {
  origin: string;
  localStorage: { name: string; value: string }[];
}

/** What a page gets before it loads, so that its user is signed in. */
export interface Session {
  cookies: SessionCookie[];
  origins: StoredOrigin[];
  /** Sent with requests to the origin of the page's address, and to no other. */
  headers: Record<string, string>;
  /** The options that gave cookies or storage, for messages: `--storage-state auth.json`. */
  from: string[];
}
