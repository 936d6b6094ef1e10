import type { IScenario, Page } from 'memlab';

/** The two steps of a visit: there, until the feature has really worked, and back. */
export interface Walk {
  go: () => Promise<void>;
  leave: () => Promise<void>;
}

/**
 * The visit that the hunter makes, made by the page itself: a scenario asks its page no more than to run a function, and
 * this page runs it where it is.
 * @param twin what a pair's scenario is to visit
 * @param signal ends the walk: what is waited for fails
 */
export async function walkOf(slug: string, twin: string, signal: AbortSignal): Promise<Walk> {
  const { action, back } = (await import(`../../memlab-scenarios/${slug}.ts`)) as Required<IScenario>;
  const page = {
    async evaluate(run: (...given: unknown[]) => unknown, ...given: unknown[]) {
      signal.throwIfAborted();
      return Promise.race([run(...given), whenAborted(signal)]);
    },
  } as unknown as Page;
  return {
    async go() {
      process.env.TWIN = twin; // as for the hunter; the bundler gives a page a `process.env` of its own
      await action(page);
    },
    leave: () => back(page),
  };
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
}
