import { useEffect, useState } from 'react';
import type { RecordEvent } from '@/lib/heap-exercises/events';
import { askForEvents } from '@/lib/hunt-service/ask';

/** The progress of a recording, as a page shows it. */
export type Recording =
  | { phase: 'running'; words: string }
  | { phase: 'recorded'; snapshot: string; bytes: number }
  | Pick<Extract<RecordEvent, { type: 'failed' }>, 'why' | 'message'> & { phase: 'failed' };

const starting: Recording = { phase: 'running', words: 'Asking the server …' };

/** Records the snapshot of an exercise while the component is mounted; unmounting cancels the recording. */
export function useRecording(slug: string): Recording {
  const [recording, setRecording] = useState(starting);
  useEffect(() => {
    const leaving = new AbortController();
    async function follow() {
      for await (const event of askForEvents<RecordEvent>(`/api/heap-exercises/${slug}/snapshot`, {}, leaving.signal)) {
        setRecording((before) => after(before, event));
      }
    }
    follow().catch(() => undefined); // it was cancelled, and the component is unmounted
    return () => leaving.abort();
  }, [slug]);
  return recording;
}

function after(before: Recording, event: RecordEvent): Recording {
  switch (event.type) {
    case 'queued':
      return { phase: 'running', words: `Queued: ${event.ahead === 1 ? 'one hunt or recording comes' : `${event.ahead} hunts and recordings come`} first.` };
    case 'progress':
      return { phase: 'running', words: wordsOf(event.progress) };
    case 'recorded':
      return { phase: 'recorded', snapshot: event.snapshot, bytes: event.bytes };
    case 'failed':
      return { phase: 'failed', why: event.why, message: event.message };
    case 'done':
      return before;
  }
}

function wordsOf(progress: Extract<RecordEvent, { type: 'progress' }>['progress']): string {
  switch (progress.step) {
    case 'browser':
      return 'Opening the page …';
    case 'visit':
      return progress.of === 1 ? 'Pressing the buttons …' : `Pressing the buttons, ${progress.visit} of ${progress.of} times …`;
    case 'collect':
      return 'Collecting garbage …';
    case 'snapshot':
      return 'Taking the snapshot …';
  }
}
