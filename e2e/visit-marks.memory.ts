import { writeFileSync } from 'node:fs';
import type { Progress } from 'leak-hunt';
import { expect } from '@/lib/catalogue/hunter-test';
import { test } from './support/specimen';

/**
 * Tests both ways to separate the objects of the visits. The first way needs an array whose memory is large. A page that replaces
 * `Array.prototype.fill` gives none, and then the visits are made again, and V8 reports its ids itself.
 */

const replaces = 'Array.prototype.fill = function () { return this; };';

const walks = [
  { title: 'a page that keeps something', visit: 'kept.push(new Invoice())', verdict: 'leak', leak: 'Invoice 1 1 1 1 1 1 1 1' },
  { title: 'a page that keeps nothing', visit: 'new Invoice()', verdict: 'clean', leak: undefined },
];

for (const { title, visit, verdict, leak } of walks) {
  for (const [way, script, series] of [['by marks', '', 1], ['by V8’s reports', replaces, 2]] as const) {
    test(`the visits to ${title} are separated ${way}`, async ({ hunter, specimens }) => {
      const scenario = test.info().outputPath('walk.mjs');
      const url = JSON.stringify(specimens.urlOf(script + visit));
      writeFileSync(scenario, `export const url = () => ${url};\nexport const action = (page) => page.evaluate('visit()');\nexport const back = () => undefined;`);
      let visits = 0;
      const onProgress = ({ step }: Progress) => {
        if (step === 'visit') visits++;
      };
      const result = await hunter.hunt({ name: 'walk', scenario, expected: null }, { onProgress });
      expect(result.verdict, result.reason ?? '').toBe(verdict);
      expect(result.leaks.map(({ name, perVisit, series: born }) => [name, perVisit, ...born].join(' '))).toEqual(leak === undefined ? [] : [leak]);
      // A leak's control walk has visits of its own, which are not told.
      expect(visits).toBe(series * hunter.visits);
    });
  }
}
