import { writeFileSync } from 'node:fs';
import type { Progress } from 'leak-hunt';
import { expect } from '@/lib/catalogue/hunter-test';
import { test } from './support/specimen';

/** Tests which steps a hunt tells of while it goes on. */

const walks = [
  { title: 'a page that keeps something', visit: 'kept.push(new Invoice())', last: ['analysis', 'control walk', 'analysis', 'confirmation'] },
  { title: 'a page that keeps nothing', visit: 'new Invoice()', last: ['analysis'] },
];

for (const { title, visit, last } of walks) {
  test(`the hunt of ${title} tells of each step, in order`, async ({ hunter, specimens }) => {
    const scenario = test.info().outputPath('walk.mjs');
    const url = JSON.stringify(specimens.urlOf(visit));
    writeFileSync(scenario, `export const url = () => ${url};\nexport const action = (page) => page.evaluate('visit()');\nexport const back = () => undefined;`);
    const steps: string[] = [];
    const onProgress = ({ step }: Progress) => {
      if (step !== steps.at(-1)) steps.push(step);
    };
    await hunter.hunt({ name: 'walk', scenario, expected: null }, { onProgress });
    expect(steps).toEqual(['warm-up', 'visit', 'settle', 'snapshot', ...last]);
  });
}
