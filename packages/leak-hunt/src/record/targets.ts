import type { Cdp, TargetInfo } from './types';

/** All targets of the browser. */
export async function allTargets(cdp: Cdp): Promise<TargetInfo[]> {
  const { targetInfos } = (await cdp.send('Target.getTargets')) as { targetInfos: TargetInfo[] };
  return targetInfos;
}

/** The target of the page itself. */
export async function ownTarget(cdp: Cdp): Promise<TargetInfo> {
  const { targetInfo } = (await cdp.send('Target.getTargetInfo')) as { targetInfo: TargetInfo };
  return targetInfo;
}

/** The ids of the frames in the page's own process. */
export async function framesOf(cdp: Cdp): Promise<string[]> {
  interface Tree {
    frame: { id: string };
    childFrames?: Tree[];
  }
  const ids = ({ frame, childFrames = [] }: Tree): string[] => [frame.id, ...childFrames.flatMap(ids)];
  const { frameTree } = (await cdp.send('Page.getFrameTree')) as { frameTree: Tree };
  return ids(frameTree);
}

/** Whether a target may be a part of some page that has a heap of its own. */
function mayBePart({ type, openerId }: TargetInfo): boolean {
  return /^(worker|shared_worker|service_worker|iframe)$/.test(type) || (type === 'page' && openerId !== undefined);
}

/**
 * The targets that belong to a page: its workers, the workers that these have started, its frames in other processes, its
 * popups, and the shared and service workers of its browser context. Asks the browser nothing if there is no such target.
 */
export async function targetsOfPage(cdp: Cdp, all: readonly TargetInfo[]): Promise<TargetInfo[]> {
  const candidates = all.filter(mayBePart);
  if (candidates.length === 0) return [];
  const own = await ownTarget(cdp);
  const known = new Set([own.targetId, ...(await framesOf(cdp))]);
  const found = new Set<TargetInfo>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const target of candidates) {
      if (sharesProcess(target, own) || found.has(target) || target.targetId === own.targetId || !belongs(target, known, own)) continue;
      found.add(target);
      known.add(target.targetId);
    }
  }
  return [...found];
}

/**
 * Whether a popup is in the page's process. Then it is a part of the page's heap, and a session with it would do harm: V8
 * discards the ids of that heap when the popup closes and the session ends.
 */
function sharesProcess({ type, canAccessOpener, url }: TargetInfo, own: TargetInfo): boolean {
  return type === 'page' && canAccessOpener === true && ['', hostOf(own.url)].includes(hostOf(url));
}

function hostOf(url: string): string {
  // A popup that is empty, or about to load, has its opener's origin.
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function belongs({ type, parentId, parentFrameId, openerId, browserContextId }: TargetInfo, known: ReadonlySet<string>, own: TargetInfo): boolean {
  const parents = [parentId, parentFrameId, openerId].filter((id) => id !== undefined);
  if (parents.some((id) => known.has(id))) return true;
  // Shared and service workers have no parent. Up to version 143 at least, Chromium names no parent of a worker.
  return parents.length === 0 && type !== 'page' && type !== 'iframe' && browserContextId === own.browserContextId;
}
