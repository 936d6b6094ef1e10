import path from 'node:path';
import { finishOrWarn, Hunter, snapshotFile, type Target } from 'leak-hunt';
import type { HuntResult } from 'leak-hunt/report';
import { findChromium, SetupError } from 'leak-hunt/command';
import { resolveTargets } from '../catalogue/targets';
import { root } from '../tooling/children';
import type { HuntEvent, LiveHunt } from './events';

/*
 * The process that hunts for a page: `child.ts SLUG FOLDER`, with LAB_URL in the environment. The server starts one for
 * each hunt (child-process.ts), so that the server itself never loads Puppeteer or parses a snapshot. The process sends
 * its events as messages, and writes only to FOLDER.
 */

const [slug = '', folder = ''] = process.argv.slice(2);
// The browser's profile is in this folder, so that it is removed with the folder even if this process is killed.
Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

/** Sends an event. Without a channel nobody listens any more, and exit-with-parent.mjs ends this process. */
function tell(event: HuntEvent): Promise<void> {
  return new Promise((resolve) => (process.connected ? process.send?.(event, () => resolve()) : resolve()));
}

async function hunt(): Promise<void> {
  const chromium = await findChromium();
  if (chromium === undefined) throw new SetupError('There is no Chromium on this machine that starts.');
  const targets = await resolveTargets([slug], root);
  await tell({ type: 'begun', targets: targets.map(({ name }) => name) });
  const hunter = new Hunter({ chromium });
  try {
    for (const target of targets) await tell({ type: 'result', target: target.name, result: await huntOne(hunter, target) });
  } finally {
    await hunter.close();
  }
  await tell({ type: 'done' });
}

async function huntOne(hunter: Hunter, target: Target): Promise<LiveHunt> {
  const snapshot = snapshotFile(folder, target.name);
  const result = await hunter.hunt(target, {
    onProgress: (progress) => void tell({ type: 'progress', target: target.name, progress }),
    onSnapshot: snapshot.begin,
  });
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

try {
  await hunt();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  await tell({ type: 'failed', why: error instanceof SetupError ? 'no-chromium' : 'broken', message });
}
process.exit();
