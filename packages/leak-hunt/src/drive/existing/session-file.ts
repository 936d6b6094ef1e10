import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { messageOf, SetupError } from '../../errors';
import type { SessionCookie, StoredOrigin } from './types';

/* The files of `--storage-state` and `--cookies`. */

const sameSites = { strict: 'Strict', lax: 'Lax', none: 'None', no_restriction: 'None' } as const;

/** A cookie as Playwright, Puppeteer, memlab, DevTools and the usual browser extensions write it. Further fields are left out. */
const cookie = v.pipe(
  v.object({
    name: v.pipe(v.string(), v.nonEmpty()),
    value: v.string(),
    domain: v.optional(v.string()),
    path: v.optional(v.string()),
    httpOnly: v.optional(v.boolean()),
    secure: v.optional(v.boolean()),
    sameSite: v.nullish(v.string()),
    /** In seconds since 1970. -1, as a session cookie has it, is no time. */
    expires: v.nullish(v.number()),
    /** What extensions call `expires`. */
    expirationDate: v.nullish(v.number()),
  }),
  v.transform(({ sameSite, expires, expirationDate, domain, path: at, httpOnly, secure, ...named }): SessionCookie => {
    const site = Object.entries(sameSites).find(([name]) => name === sameSite?.toLowerCase())?.[1];
    const end = expires ?? expirationDate ?? -1;
    return {
      ...named,
      ...(domain && { domain }),
      ...(at !== undefined && { path: at }),
      ...(httpOnly !== undefined && { httpOnly }),
      ...(secure !== undefined && { secure }),
      ...(site && { sameSite: site }),
      ...(end > 0 && { expires: end }),
    };
  }),
);

const storageState = v.object({
  cookies: v.optional(v.array(cookie), []),
  origins: v.optional(v.array(v.object({ origin: v.string(), localStorage: v.optional(v.array(v.object({ name: v.string(), value: v.string() })), []) })), []),
});

/**
 * Reads a file of Playwright's `storageState` (https://playwright.dev/docs/auth): cookies, and the local storage of origins.
 * @param typed the path as it was typed, relative to `folder`
 * @throws SetupError if the file cannot be read or is none
 */
export function readStorageState(typed: string, folder: string): { cookies: SessionCookie[]; origins: StoredOrigin[] } {
  const option = `--storage-state ${typed}`;
  const { success, output, issues } = v.safeParse(storageState, jsonOf(option, textOf(option, typed, folder)));
  if (!success) throw new SetupError(`${option}: ${problemIn(issues)} It must be a file that Playwright's storageState() writes: { "cookies": […], "origins": […] }.`);
  return output;
}

/**
 * Reads a file of cookies: a JSON list, as Puppeteer and extensions of browsers write it; or one line as in a request's `Cookie`
 * header, `name=value; name=value`, which DevTools copies.
 * @throws SetupError if the file cannot be read or has no cookies
 */
export function readCookies(typed: string, folder: string): SessionCookie[] {
  const option = `--cookies ${typed}`;
  const text = textOf(option, typed, folder).trim();
  if (!/^[[{]/.test(text)) return cookiesOfHeader(option, text);
  const { success, output, issues } = v.safeParse(v.array(cookie), jsonOf(option, text));
  if (!success) throw new SetupError(`${option}: ${problemIn(issues)} It must be a list of cookies, [{ "name": …, "value": … }], or a line name=value; name=value.`);
  return output;
}

function cookiesOfHeader(option: string, text: string): SessionCookie[] {
  return text.replace(/^cookie:\s*/i, '').split(';').map((pair) => {
    const [, name, value = ''] = /^\s*([^=\s]+)=([^\n]*?)\s*$/.exec(pair) ?? [];
    if (name === undefined) throw new SetupError(`${option}: a part of its line is not name=value. The file must be a JSON list of cookies, or a line name=value; name=value.`);
    return { name, value };
  });
}

function textOf(option: string, typed: string, folder: string): string {
  try {
    return readFileSync(path.resolve(folder, typed), 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new SetupError(isMissing ? `${option}: there is no such file.` : `${option}: it cannot be read (${messageOf(error)}).`);
  }
}

/** The value of a JSON text. The message of an error does not quote the text, which holds secrets. */
function jsonOf(option: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SetupError(`${option}: not JSON.`);
  }
}

/** The place of the first problem. It does not quote the value, which may be a secret. */
function problemIn([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const place = v.getDotPath(issue);
  return `${place === null ? 'it' : `"${place}"`} is missing or of another kind.`;
}
