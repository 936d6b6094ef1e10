import { statSync } from 'node:fs';
import path from 'node:path';
import { workAsChild } from '../hunt-service/child-work';
import type { RecordEvent } from './events';
import { heapExercise } from './heap-exercises';
import { SnapshotRecorder } from './record';

/*
 * The process that records a snapshot for a page: `child.ts SLUG FOLDER`. The server starts one for each recording
 * (record-service.ts). The process sends its events as messages, and writes only to FOLDER.
 */
await workAsChild<RecordEvent>(async ({ slug, folder, chromium, tell }) => {
  const exercise = await heapExercise(slug);
  if (!exercise) throw new Error('There is no such exercise.');
  const name = `${slug}.heapsnapshot`;
  const file = path.join(folder, name);
  const recorder = await SnapshotRecorder.open(chromium);
  try {
    await recorder.record(exercise, file, (progress) => void tell({ type: 'progress', progress }));
  } finally {
    await recorder.close();
  }
  await tell({ type: 'recorded', snapshot: name, bytes: statSync(file).size });
});
