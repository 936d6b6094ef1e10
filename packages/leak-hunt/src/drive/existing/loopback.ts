import { SetupError } from '../../errors';

/**
 * Checks the address of `--connect`. Whoever can reach a browser's debugging port can read all of its pages, so the hunter
 * reaches only for this machine, unless it was told otherwise.
 * @returns the address without a path
 * @throws SetupError if it is no http address, or of another machine
 */
export function debuggingAddress(typed: string, isRemoteAllowed: boolean): string {
  const example = 'It looks like http://127.0.0.1:9222.';
  if (!URL.canParse(typed) || !/^https?:/i.test(typed)) throw new SetupError(`--connect ${typed} is not an http address. ${example}`);
  const { hostname, origin } = new URL(typed);
  if (!isLoopback(hostname) && !isRemoteAllowed) throw new SetupError(`--connect ${typed} is another machine. --allow-remote allows it: pages and snapshots then pass over the network, unprotected with http.`);
  return origin;
}

/** Whether a host is this machine, by RFC 6761 and RFC 1122: `localhost` and names below it, 127.0.0.0/8, `::1`. */
function isLoopback(hostname: string): boolean {
  return /^(.+\.)?localhost$|^127(\.\d{1,3}){3}$|^\[::1\]$/.test(hostname);
}
