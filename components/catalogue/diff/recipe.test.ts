import { expect, it } from 'vitest';
import { controls, pairs } from '@/lib/catalogue/cases';
import { readSource } from '@/lib/catalogue/sources';
import { recipeFor, recipeForControl } from './recipe';

const all = await pairs();
const textOf = (slug: string) => {
  const pair = all.find((one) => one.slug === slug);
  return pair ? recipeFor(slug, pair).join('\n') : '';
};

it('names the class to filter by, and the number after three visits', () => {
  expect(textOf('window-listener')).toContain('`PriceFeed`');
  expect(textOf('window-listener')).toContain('`+3`');
  expect(textOf('window-listener')).toContain('getEventListeners(window).resize?.length');
  expect(textOf('ref-registry')).toContain('`+9`');
});

it.each([
  ['detached-dom', 'Detached <pinned-notice>'],
  ['style-injection', "document.querySelectorAll('style').length"],
  ['adopted-stylesheet', 'document.adoptedStyleSheets.length'],
  ['user-timing', "performance.getEntriesByType('mark').length"],
  ['object-url', 'chrome://blob-internals'],
  ['media-contexts', 'chrome://media-internals'],
  ['set-interval', 'Performance'],
  ['web-socket', 'Pending'],
  ['worker-terminate', 'Threads'],
])('sends the reader of %s to the place where that kind of leak is visible: %s', (slug, words) => {
  expect(textOf(slug)).toContain(words);
});

it('is complete for every case', async () => {
  for (const pair of all) {
    const steps = recipeFor(pair.slug, pair);
    expect(steps.length).toBeGreaterThanOrEqual(5);
    expect(steps.join(' ')).not.toMatch(/undefined|\bNaN\b/);
    for (const step of steps) expect(step.split('`').length % 2, step).toBe(1);
  }
  for (const { slug } of await controls()) {
    expect(recipeForControl(slug, await readSource(`app/controls/${slug}/page.tsx`))).toHaveLength(4);
  }
});
