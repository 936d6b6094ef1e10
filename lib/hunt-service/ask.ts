import type { HuntEvent } from './events';

/** Says that the server refuses, or has stopped answering. */
interface Broken {
  type: 'failed';
  why: 'broken';
  message: string;
}

/**
 * Asks the server to hunt a case, and yields its events until the hunt is over.
 * @param signal cancels the hunt
 * @throws the signal's reason when it is aborted
 */
export function askForHunt(slug: string, signal: AbortSignal): AsyncGenerator<HuntEvent> {
  return askForEvents<HuntEvent>('/api/hunt', { slug }, signal);
}

/**
 * Asks the server for work that a child process does, and yields its events until it is over.
 * @param body is sent as JSON
 * @param signal cancels the work
 * @throws the signal's reason when it is aborted
 */
export async function* askForEvents<Event extends { type: string }>(address: string, body: object, signal: AbortSignal): AsyncGenerator<Event | Broken> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
    if (!answer.ok || !answer.body) {
      yield broken(await answer.text());
      return;
    }
    let isOver = false;
    // Reads to the end: the browser reports an answer that is left unread as aborted.
    for await (const line of linesOf(answer.body)) {
      const event = JSON.parse(line) as Event;
      yield event;
      isOver ||= event.type === 'done' || event.type === 'failed';
    }
    if (isOver) return;
  } catch {
    signal.throwIfAborted();
  }
  yield broken('The server stopped answering. It may have been stopped; start it again with npm start.');
}

function broken(message: string): Broken {
  return { type: 'failed', why: 'broken', message };
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
