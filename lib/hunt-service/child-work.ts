import { findChromium, SetupError } from 'leak-hunt/command';

/** Says that the work has failed. */
interface Failed {
  type: 'failed';
  why: 'no-chromium' | 'broken';
  message: string;
}

/** What a child process gets for its work. */
interface Given<Event> {
  /** What to work on: the first argument of the process. */
  slug: string;
  /** The only folder that the process may write to: its second argument. */
  folder: string;
  /** The path of a Chromium. */
  chromium: string;
  /** Sends an event to the server. */
  tell: (event: Event) => Promise<void>;
}

/**
 * Does the work of a child process that the server has started for a page (child-process.ts), and ends the process. Sends `done` at the
 * end, or why the work failed.
 */
export async function workAsChild<Event extends { type: string }>(work: (given: Given<Event>) => Promise<void>): Promise<never> {
  const [slug = '', folder = ''] = process.argv.slice(2);
  // The browser's profile is in this folder, so that it is removed with the folder even if this process is killed.
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  try {
    const chromium = await findChromium();
    if (chromium === undefined) throw new SetupError('There is no Chromium on this machine that starts.');
    await work({ slug, folder, chromium, tell });
    await tell({ type: 'done' });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await tell({ type: 'failed', why: error instanceof SetupError ? 'no-chromium' : 'broken', message } satisfies Failed);
  }
  process.exit();
}

/** Sends an event. Without a channel nobody listens any more, and exit-with-parent.mjs ends this process. */
function tell(event: object): Promise<void> {
  return new Promise((resolve) => (process.connected ? process.send?.(event, () => resolve()) : resolve()));
}
