import type { MeasureEvent } from './events';

/** The server refused the measurement or cannot run it. The message is for the reader. */
class MeasureRefused extends Error {
  override name = 'MeasureRefused';
}

let tab: string | undefined;

/**
 * Starts an experiment on the server and yields its events as they arrive. Leaving the loop, or aborting, ends the
 * process.
 * @throws MeasureRefused
 */
export async function* measure<T>(
  experiment: string,
  values: Readonly<Record<string, number | string>>,
  signal: AbortSignal,
): AsyncGenerator<MeasureEvent<T>> {
  tab ??= Math.random().toString(36).slice(2);
  const response = await fetch(`/api/measure/${experiment}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-lab-tab': tab },
    body: JSON.stringify(values),
    signal,
  });
  if (!response.ok || !response.body) {
    const answer = (await response.json().catch(() => undefined)) as { message?: string } | undefined;
    throw new MeasureRefused(answer?.message ?? `The lab’s server answered with ${response.status}.`);
  }
  let rest = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as MeasureEvent<T>;
    }
  } finally {
    await reader.cancel();
  }
}
