/**
 * Who may have the lab start something: a hunt a browser, a measurement a process. That is for the person at this machine,
 * from a page of this very lab: no other site that their browser has open may ask, nor one that points a name of its own
 * at this machine (DNS rebinding: then Host gives it away), nor another machine.
 */

const localNames = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
const localAddress = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/i;

/** Whether a Host header, such as `localhost:3000`, is a name that every machine has for itself. */
export function isLocalHost(host: string): boolean {
  return localNames.test(host);
}

/**
 * Why a request is refused, in words; undefined when it is welcome.
 * @param headers the request's
 * @param isChange whether it does something: then the browser must say which page asks
 * @param env LEAK_LAB_HUNTS is `on` where the set-up serves the lab to this machine alone (lib/tooling/server.ts)
 */
export function refusal(
  headers: Headers,
  isChange: boolean,
  env: Record<string, string | undefined> = process.env,
): string | undefined {
  if (env.LEAK_LAB_HUNTS !== 'on') return 'This is off: the lab may be open to other machines, and starts no processes for them.';
  const host = headers.get('host') ?? '';
  if (!isLocalHost(host)) return 'Only for a lab that is opened as localhost.';
  // Next's server writes down who has connected; a proxy, who has asked it.
  const clients = headers.get('x-forwarded-for')?.split(',') ?? [];
  if (!clients.every((address) => localAddress.test(address.trim()))) return 'Only for this machine.';
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && (isChange || site !== 'none')) return 'Only for pages of this lab.';
  const origin = headers.get('origin');
  if (origin === null ? isChange : origin !== `http://${host}`) return 'Only for pages of this lab.';
  return undefined;
}
