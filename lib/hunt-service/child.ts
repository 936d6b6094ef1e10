import path from 'node:path';
import { finishOrWarn, Hunter, type Progress, snapshotFile, type Target } from 'leak-hunt';
import type { HuntResult } from 'leak-hunt/report';
import { resolveTargets } from '../catalogue/targets';
import { root } from '../tooling/children';
import { workAsChild } from './child-work';
import type { HuntEvent, LiveHunt } from './events';

/*
 * The process that hunts for a page: `child.ts SLUG FOLDER`, with LAB_URL in the environment. The server starts one for
 * each hunt (child-process.ts), so that the server itself never loads Puppeteer or parses a snapshot. The process sends
 * its events as messages, and writes only to FOLDER.
 */
await workAsChild<HuntEvent>(async ({ slug, folder, chromium, tell }) => {
  const targets = await resolveTargets([slug], root);
  await tell({ type: 'begun', targets: targets.map(({ name }) => name) });
  const hunter = new Hunter({ chromium });
  try {
    for (const target of targets) {
      const onProgress = (progress: Progress) => void tell({ type: 'progress', target: target.name, progress });
      await tell({ type: 'result', target: target.name, result: await huntOne(hunter, target, folder, onProgress) });
    }
  } finally {
    await hunter.close();
  }
});

async function huntOne(hunter: Hunter, target: Target, folder: string, onProgress: (progress: Progress) => void): Promise<LiveHunt> {
  const snapshot = snapshotFile(folder, target.name);
  const result = await hunter.hunt(target, { onProgress, onSnapshot: snapshot.begin });
  const kept = finishOrWarn(snapshot, result.verdict);
  return {
    ...shown(result),
    chromium: hunter.chromium,
    visits: hunter.visits,
    ...(kept !== undefined && { snapshot: path.basename(kept) }),
  };
}

function shown({ verdict, ok, reason, durationMs, leaks }: HuntResult): Omit<LiveHunt, 'chromium' | 'visits'> {
  const told = leaks.map(({ path: _path, allowed: _allowed, ...leak }) => leak);
  return { verdict, ok, reason, durationMs, leaks: told };
}
