import { type ChildFailed, runInChild } from '../hunt-service/child-process';
import { huntService } from '../hunt-service/hunt-service';
import type { RecordEvent } from './events';

/** A recording takes two seconds; a loaded machine may need many more. */
const limitMs = 120_000;

/**
 * Records the snapshot of an exercise for a page, in a child process, when no hunt and no other recording comes first.
 * @param signal cancels the recording
 * @throws QueueFull when too many others wait
 * @throws the signal's reason when it is aborted
 */
export function recordForPage(slug: string, signal: AbortSignal, onEvent: (event: RecordEvent | ChildFailed) => void): Promise<void> {
  const service = huntService();
  return service.inTurn(signal, onEvent, (folder, either) =>
    runInChild<RecordEvent>({ script: 'lib/heap-exercises/child.ts', args: [slug, folder], what: 'a recording', limitMs }, either, (event) => {
      // The child process names the file; a page gets the id by which the store knows it.
      onEvent(event.type === 'recorded' ? { ...event, snapshot: service.snapshots.keep(folder, event.snapshot) } : event);
    }),
  );
}
