import { type Remote, wrap } from 'comlink';
import type { Kiln } from '@/workers/comlink-proxy';

let remote: Remote<Kiln> | undefined;

/** The one kiln of the application, in its worker; it is lit when it is first asked for. */
export function kiln(): Remote<Kiln> {
  remote ??= wrap<Kiln>(new Worker(new URL('../../../workers/comlink-proxy.ts', import.meta.url), { type: 'module' }));
  return remote;
}
