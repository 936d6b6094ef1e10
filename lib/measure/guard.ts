/**
 * Who may start a process here: a page of this lab, open in a browser on this machine. Any site may send a request to
 * localhost, so the page's origin counts as well as where it came from.
 */

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|::1)$/;
const loopbackAddress = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;

/**
 * Why measuring is off for everyone who asks this server, or undefined where it is on.
 * @param environment LEAK_LAB_HUNTS is `on` where the set-up serves the lab to this machine alone (lib/setup/server.ts)
 */
export function whyOff(environment: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const { LEAK_LAB_HUNTS } = environment;
  return LEAK_LAB_HUNTS === 'on' ? undefined : 'This lab may be open to other machines, so it starts no processes.';
}

/** Why this request may not start a process, or undefined where it may. */
export function refusal(headers: Headers): string | undefined {
  const host = headers.get('host') ?? '';
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (!loopback.test(host.replace(/:\d+$/, '')) || (address !== undefined && !loopbackAddress.test(address))) {
    return 'Measurements that start a process run only where the lab is opened on its own machine.';
  }
  const origin = headers.get('origin');
  if (origin !== `http://${host}` || (headers.get('sec-fetch-site') ?? 'same-origin') !== 'same-origin') {
    return 'Only the lab’s own pages may start a measurement.';
  }
  return undefined;
}
