import { statSync } from 'node:fs';
import path from 'node:path';
import { findChromium, SetupError } from 'leak-hunt/command';
import type { RecordEvent } from './events';
import { heapExercise } from './heap-exercises';
import { SnapshotRecorder } from './record';

/*
 * The process that records a snapshot for a page: `child.ts SLUG FOLDER`. The server starts one for each recording
 * (record-service.ts). The process sends its events as messages, and writes only to FOLDER.
 */

const [slug = '', folder = ''] = process.argv.slice(2);
// The browser's profile is in this folder, so that it is removed with the folder even if this process is killed.
Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

/** Sends an event. Without a channel nobody listens any more, and exit-with-parent.mjs ends this process. */
function tell(event: RecordEvent): Promise<void> {
  return new Promise((resolve) => (process.connected ? process.send?.(event, () => resolve()) : resolve()));
}

async function record(): Promise<void> {
  const exercise = await heapExercise(slug);
  if (!exercise) throw new Error('There is no such exercise.');
  const chromium = await findChromium();
  if (chromium === undefined) throw new SetupError('There is no Chromium on this machine that starts.');
  const name = `${slug}.heapsnapshot`;
  const file = path.join(folder, name);
  const recorder = await SnapshotRecorder.open(chromium);
  try {
    await recorder.record(exercise, file, (progress) => void tell({ type: 'progress', progress }));
  } finally {
    await recorder.close();
  }
  await tell({ type: 'recorded', snapshot: name, bytes: statSync(file).size });
  await tell({ type: 'done' });
}

try {
  await record();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  await tell({ type: 'failed', why: error instanceof SetupError ? 'no-chromium' : 'broken', message });
}
process.exit();
