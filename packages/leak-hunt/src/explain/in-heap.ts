import type { ExplainedLeak } from './types';

/** A leak of another heap than the page's: its sentence begins with the name of the heap. */
export function inHeap(leak: ExplainedLeak, heap: string): ExplainedLeak {
  // A sentence begins with code or with a capital letter.
  const sentence = leak.sentence.charAt(0).toLowerCase() + leak.sentence.slice(1);
  return { ...leak, heap, sentence: `In the ${heap}: ${sentence}` };
}
