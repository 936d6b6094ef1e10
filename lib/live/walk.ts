import type { IScenario, Page } from 'memlab';
import { exerciseScenario } from '../catalogue/scenario';
import { isVariant, type Variant } from '../exercises/exercise';

/** The two steps of a visit: `go` opens the page and waits until the feature has worked; `leave` returns. */
export interface Walk {
  go: () => Promise<void>;
  leave: () => Promise<void>;
}

/**
 * Runs a memlab scenario inside the page itself. A scenario only asks its Puppeteer page to evaluate functions, so this
 * object evaluates them in this document.
 * @param twin the twin that the scenario of a pair visits, or the variant of an exercise
 * @param signal aborts the walk: pending steps reject
 */
export async function walkOf(slug: string, twin: string, signal: AbortSignal): Promise<Walk> {
  const { action, back } = await (isVariant(twin) ? exerciseWalk(slug, twin) : caseWalk(slug));
  const page = {
    async evaluate(run: (...args: unknown[]) => unknown, ...args: unknown[]) {
      signal.throwIfAborted();
      return Promise.race([run(...args), whenAborted(signal)]);
    },
  } as unknown as Page;
  return {
    async go() {
      process.env.TWIN = twin; // as the hunter does; the bundler gives the page its own `process.env`
      await action(page);
    },
    leave: () => back(page),
  };
}

type Steps = Required<Pick<IScenario, 'action' | 'back'>>;

async function caseWalk(slug: string): Promise<Steps> {
  return (await import(`../../memlab-scenarios/${slug}.ts`)) as Steps;
}

async function exerciseWalk(slug: string, variant: Variant): Promise<Steps> {
  const { perform } = (await import(`../../app/exercises/${slug}/walk.ts`)) as { perform: (page: Page) => Promise<void> };
  return exerciseScenario(slug, variant, perform);
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
}
