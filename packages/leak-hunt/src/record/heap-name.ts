import type { TargetInfo } from './types';

const words: Readonly<Record<string, string>> = { worker: 'worker', shared_worker: 'shared worker', service_worker: 'service worker' };

/**
 * The name of a target's heap in the report: `worker search.js`, `frame https://maps.example/embed`, `popup /print`. It has no
 * query, and nothing else that changes from run to run, because allow lists and baselines contain it.
 * @param page the target of the page under test; a popup of its origin is named by the path only
 */
export function heapName({ type, url }: TargetInfo, page: Pick<TargetInfo, 'url'>): string {
  const worker = words[type];
  if (worker) return `${worker} ${scriptName(url)}`.trimEnd();
  const { origin, pathname } = parsed(url);
  const address = origin === 'null' ? (url.split(':', 1)[0] ?? '') : origin + pathname;
  if (type === 'iframe') return `frame ${address}`;
  return `popup ${origin === parsed(page.url).origin && origin !== 'null' ? pathname : address}`;
}

/** The file name of a script; of a script without a file, such as one from a blob, only the scheme. */
function scriptName(url: string): string {
  const { protocol, origin, pathname } = parsed(url);
  if (protocol === 'blob:' || origin === 'null') return protocol.replace(':', '');
  return pathname.slice(pathname.lastIndexOf('/') + 1) || pathname;
}

function parsed(url: string): Pick<URL, 'protocol' | 'origin' | 'pathname'> {
  return URL.canParse(url) ? new URL(url) : { protocol: '', origin: 'null', pathname: '' };
}
