/**
 * Decides who may have the lab start a process (a hunt starts a browser, a measurement starts Node) or read what the lab
 * knows about this machine. Only a page of this lab, opened on this machine, may do so. Refused are other machines, other
 * sites that the visitor has open, and sites that point a host name of their own at this machine (DNS rebinding), which
 * the Host header shows.
 */

const localNames = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
const localAddress = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/i;

/** Whether a Host header, such as `localhost:3000`, is a name that every machine has for itself. */
export function isLocalHost(host: string): boolean {
  return localNames.test(host);
}

/**
 * The reason why a request is refused, in words; undefined where it is allowed.
 * @param headers the headers of the request
 * @param isChange whether the request changes something: then it must name the origin of the page
 * @param env LEAK_LAB_HUNTS is `on` where the set-up serves the lab to this machine alone (lib/tooling/server.ts)
 */
export function refusal(
  headers: Headers,
  isChange: boolean,
  env: Record<string, string | undefined> = process.env,
): string | undefined {
  if (env.LEAK_LAB_HUNTS !== 'on') return 'This is switched off: other machines may be able to reach the lab, and it starts no processes for them.';
  const host = headers.get('host') ?? '';
  if (!isLocalHost(host)) return 'This works only if the lab is opened as localhost.';
  // Next's server adds the address of its client to this header, and a proxy adds the address of its own client.
  const clients = headers.get('x-forwarded-for')?.split(',') ?? [];
  if (!clients.every((address) => localAddress.test(address.trim()))) return 'This works only on this machine.';
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && (isChange || site !== 'none')) return 'This works only from pages of this lab.';
  const origin = headers.get('origin');
  if (origin === null ? isChange : origin !== `http://${host}`) return 'This works only from pages of this lab.';
  return undefined;
}
