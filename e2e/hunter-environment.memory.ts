import { writeFileSync } from 'node:fs';
import { expect, test } from '@/lib/catalogue/hunter-test';

/** Tests that the environment variables of a target are set only for its own hunt. */

const broken = `export const url = () => { throw new Error(\`twin \${process.env.LEAK_HUNT_TWIN}\`); };
export const action = () => undefined;
export const back = () => undefined;`;

test.afterEach(() => {
  delete process.env.LEAK_HUNT_TWIN;
});

for (const before of [undefined, 'of the shell']) {
  test(`after a hunt an environment variable is ${before ?? 'unset'}, as it was before`, async ({ hunter }) => {
    const scenario = test.info().outputPath('broken.mjs');
    writeFileSync(scenario, broken);
    if (before !== undefined) process.env.LEAK_HUNT_TWIN = before;
    const found = await hunter.hunt({ name: 'broken', scenario, expected: null, env: { LEAK_HUNT_TWIN: 'leaky' } });
    expect(found).toMatchObject({ verdict: 'error', reason: expect.stringContaining('twin leaky') });
    expect(process.env.LEAK_HUNT_TWIN).toBe(before);
  });
}
