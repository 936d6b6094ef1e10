import type { IHeapNode, IScenario, Page } from 'memlab';
import type { Pair } from './case';
import type { Variant } from '../exercises/exercise';

/**
 * Helpers for the lab's scenarios, which have memlab's format:
 * https://facebook.github.io/memlab/docs/api/core/src/interfaces/IScenario/ The same file walks both twins:
 * `TWIN=fixed` in the environment selects the fixed page, any other value the leaky one. `LAB_URL` changes the origin
 * (default http://localhost:3000). Both are read when a step runs, not when the file loads.
 */

type Walk = Required<Pick<IScenario, 'name' | 'url' | 'action' | 'back' | 'isPageLoaded' | 'leakFilter'>>;

export function labUrl(path: string): string {
  return new URL(path, process.env.LAB_URL ?? 'http://localhost:3000').href;
}

/** How long to wait for an element or a text, in milliseconds. */
const timeoutMs = 30_000;

/** Waits in the page until `selector` matches something. */
export async function see(page: Page, selector: string): Promise<void> {
  await read(page, selector, '');
}

/**
 * Waits in the page until the element that `selector` matches contains `text`.
 * @throws Error if this takes longer than 30 s
 */
export async function read(page: Page, selector: string, text: string): Promise<void> {
  await find(page, selector, text);
}

/**
 * Clicks an element in the page as soon as it exists. It uses no element handle, and no hit test, because Chromium
 * would keep the last hit element alive.
 */
export async function press(page: Page, selector: string): Promise<void> {
  await find(page, selector, '', { thenClick: true });
}

/**
 * Clicks in the page until `output` contains `text`. For pages that add their listener in an effect, which React runs
 * after the element exists: an earlier click is lost.
 * @throws Error if this takes longer than 30 s
 */
export async function pressUntil(page: Page, selector: string, output: string, text: string): Promise<void> {
  await see(page, selector);
  await find(page, output, text, { meanwhile: selector });
}

/**
 * Polls in the page once per animation frame. It leaves no element handle, because a handle is a retainer, and it costs
 * less than `page.waitForFunction`.
 * @param clicks `thenClick`: click the found element; `meanwhile`: the selector to click in each frame until it is
 * found
 */
async function find(page: Page, selector: string, text: string, clicks: { thenClick?: boolean; meanwhile?: string } = {}): Promise<void> {
  await page.evaluate(
    async (wanted, words, { thenClick, meanwhile }, limit) => {
      const deadline = performance.now() + limit;
      for (;;) {
        const found = document.querySelector<HTMLElement>(wanted);
        if (found?.textContent.includes(words)) {
          if (thenClick) found.click();
          return;
        }
        if (performance.now() > deadline) throw new Error(`${wanted}${words && ` with "${words}"`} did not appear within ${limit / 1000} s.`);
        if (meanwhile) document.querySelector<HTMLElement>(meanwhile)?.click();
        await new Promise(requestAnimationFrame);
      }
    },
    selector,
    text,
    clicks,
    timeoutMs,
  );
}

/**
 * The scenario of a pair: from the case's overview to one twin and back, by the links a visitor would click.
 * @param perform what a visitor does there; it must wait until the feature has worked
 */
export function pairScenario(slug: string, pair: Pair, perform: (page: Page) => Promise<void>): Walk {
  const lobby = `/leaks/${slug}`;
  const twin = () => (process.env.TWIN === 'fixed' ? 'fixed' : 'leaky');
  return {
    ...walk(slug, lobby, () => `${lobby}/${twin()}`, twin, perform),
    // The class itself (a closure) and the source of the page (a string) have the same name as the instances.
    leakFilter: (node: IHeapNode) => ['object', 'native'].includes(node.type) && [pair.keeps.name, `Detached ${pair.keeps.name}`].includes(node.name),
  };
}

/** The scenario of a control: from the list of controls to the page and back. It must retain nothing. */
export function controlScenario(slug: string, perform: (page: Page) => Promise<void>): Walk {
  return walk(slug, '/controls', () => `/controls/${slug}`, () => 'control', perform);
}

/**
 * The scenario of an exercise: from its own page to one variant of it (problem, solution, work, a or b) and back.
 * @param perform what a visitor does there: the `perform` of the exercise's walk.ts
 */
export function exerciseScenario(slug: string, variant: Variant, perform: (page: Page) => Promise<void>): Walk {
  const lobby = `/exercises/${slug}`;
  return walk(slug, lobby, () => `${lobby}/${variant}`, () => variant, perform);
}

/** The scenario of the control walk: from one empty page to another. What it retains is the framework's. */
export function emptyScenario(): Walk {
  return walk('empty', '/empty', () => '/empty/again', () => 'control', async () => undefined);
}

function walk(
  name: string,
  lobby: string,
  destination: () => string,
  specimen: () => string,
  perform: (page: Page) => Promise<void>,
): Walk {
  return {
    name: () => name,
    url: () => labUrl(lobby),
    async action(page) {
      await press(page, `a[href="${destination()}"]`);
      await see(page, `[data-specimen="${specimen()}"]`);
      await perform(page);
    },
    async back(page) {
      await press(page, `a[href="${lobby}"]`);
      await see(page, '[data-lobby]');
    },
    isPageLoaded: async () => true,
    leakFilter: () => false,
  };
}
