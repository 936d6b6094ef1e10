import type { IHeapNode, IScenario, Page } from 'memlab';
import type { Pair } from './case';
import type { Variant } from '../exercises/exercise';

/**
 * What the scenarios of the lab have in common, in memlab's own format: https://facebook.github.io/memlab/docs/api/core/src/interfaces/IScenario/
 * The same file walks both twins: `TWIN=fixed` in the environment picks the fixed page, anything else the leaky one.
 * `LAB_URL` moves the origin (default http://localhost:3000). Both are read when a step runs, not when the file loads.
 */

type Walk = Required<Pick<IScenario, 'name' | 'url' | 'action' | 'back' | 'isPageLoaded' | 'leakFilter'>>;

export function labUrl(path: string): string {
  return new URL(path, process.env.LAB_URL ?? 'http://localhost:3000').href;
}

/** How long a page may take to show what is waited for, in milliseconds. */
const patience = 30_000;

/** Waits in the page until `selector` matches something. */
export async function see(page: Page, selector: string): Promise<void> {
  await read(page, selector, '');
}

/**
 * Waits in the page until the element that `selector` matches contains `text`.
 * @throws Error when it does not within 30 s
 */
export async function read(page: Page, selector: string, text: string): Promise<void> {
  await find(page, selector, text);
}

/** Clicks in the page, once the element is there: no handle, and no hit test, whose last element Chromium would keep. */
export async function press(page: Page, selector: string): Promise<void> {
  await find(page, selector, '', { thenClick: true });
}

/**
 * Clicks in the page until it shows what the click is for: `output` contains `text`. For a page that listens from an effect
 * on, which React runs after the element is there: a click before that is lost.
 * @throws Error when it does not within 30 s
 */
export async function pressUntil(page: Page, selector: string, output: string, text: string): Promise<void> {
  await see(page, selector);
  await find(page, output, text, { meanwhile: selector });
}

/**
 * One call that looks at every frame: it leaves no element handle, since a handle is a retainer, and costs less than
 * `page.waitForFunction`.
 * @param clicks whether it clicks what it has found, and what it clicks at every frame so long as it has not
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
    patience,
  );
}

/**
 * The scenario of a pair: from the case's own page to one twin and back, by the links a visitor would click.
 * @param perform what a visitor does there; it must wait until the feature has really worked
 */
export function pairScenario(slug: string, pair: Pair, perform: (page: Page) => Promise<void>): Walk {
  const lobby = `/leaks/${slug}`;
  const twin = () => (process.env.TWIN === 'fixed' ? 'fixed' : 'leaky');
  return {
    ...walk(slug, lobby, () => `${lobby}/${twin()}`, twin, perform),
    // The class itself, a closure, and the text of this page, a string, have the same name as the instances.
    leakFilter: (node: IHeapNode) => ['object', 'native'].includes(node.type) && [pair.keeps.name, `Detached ${pair.keeps.name}`].includes(node.name),
  };
}

/** The scenario of a control: from the list of controls to the page and back. Nothing at all may be retained. */
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

/** From one empty page to another: what this leaves behind is the framework's own doing. */
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
