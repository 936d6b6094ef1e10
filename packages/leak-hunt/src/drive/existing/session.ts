import { SetupError } from '../../errors';
import { readCookies, readStorageState } from './session-file';
import type { Session } from './types';

/** The options of the command that make a session. */
export interface SessionOptions {
  storageState?: string;
  cookies?: string;
  /** Each is `Name: value`. */
  header?: readonly string[];
}

/**
 * Reads what the options name.
 * @param folder the folder for relative paths
 * @returns undefined if no option is given
 * @throws SetupError if a file or a header cannot be used
 */
export function readSession({ storageState, cookies, header = [] }: SessionOptions, folder: string): Session | undefined {
  if (storageState === undefined && cookies === undefined && header.length === 0) return undefined;
  const state = storageState === undefined ? { cookies: [], origins: [] } : readStorageState(storageState, folder);
  const from = [...(storageState === undefined ? [] : [`--storage-state ${storageState}`]), ...(cookies === undefined ? [] : [`--cookies ${cookies}`])];
  return {
    cookies: [...state.cookies, ...(cookies === undefined ? [] : readCookies(cookies, folder))],
    origins: state.origins,
    headers: Object.fromEntries(header.map(headerOf)),
    from,
  };
}

/** Headers that Chromium sets itself, or that belong to one request. */
const reserved = /^(cookie|host|content-length|connection|transfer-encoding|upgrade|sec-.*|proxy-.*)$/i;

function headerOf(typed: string): [string, string] {
  const [, name = '', value = ''] = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([^\r\n]*?)[ \t]*$/.exec(typed) ?? [];
  if (name === '') throw new SetupError('--header needs the form "Name: value", such as "Authorization: Bearer …".');
  if (reserved.test(name)) throw new SetupError(`--header ${name}: Chromium sets this header itself.${/^cookie$/i.test(name) ? ' Use --cookies.' : ''}`);
  return [name, value];
}
