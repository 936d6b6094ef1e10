import { expect, it } from 'vitest';
import { pairs } from '@/lib/catalogue/cases';
import { marksIn } from '@/lib/catalogue/marks';
import { readSource } from '@/lib/catalogue/sources';
import { linesOfSteps } from './steps';

/** The number of rules in app/read/[slug]/page.module.css. */
const mostSteps = 14;

it('finds the lines of each path node', () => {
  const source = [
    'class Feed {}',
    'function Board() {',
    '  const feed = new Feed();',
    '  function fit() {',
    '    feed.draw();',
    '  }',
    '  // LEAK: window keeps fit',
    "  window.addEventListener('resize', fit);",
    '}',
  ].join('\n');
  expect(linesOfSteps(['window', 'resize listener', 'fit', 'its scope', 'feed', 'Feed'], source)).toEqual([
    [7, 8], [8], [4, 8], [4, 5, 6], [3], [1, 3],
  ]);
});

it.each(await pairs())('finds a line for every path node of $slug, and the LEAK mark for one', async ({ slug, path }) => {
  const source = await readSource(`app/leaks/${slug}/leaky/page.tsx`);
  const steps = linesOfSteps(path, source);
  expect(path.length).toBeLessThanOrEqual(mostSteps);
  expect(steps.filter((lines) => lines.length === 0)).toEqual([]);
  const [mark] = marksIn(source);
  expect(steps.flat()).toContain(mark?.to);
});
