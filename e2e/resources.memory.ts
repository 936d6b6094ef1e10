import { expect } from '@/lib/catalogue/hunter-test';
import { endings, resourceSpecimens, together } from './support/resource-specimens';
import { test } from './support/specimen';

/**
 * Tests resources that the JavaScript heap shows in part or not at all: each leak is one entry with its name and
 * number.
 */

for (const { kind, finds, leaky } of resourceSpecimens) {
  test(`${kind}: a leak of every visit is found`, async ({ page, specimens }) => {
    await page.goto(specimens.urlOf(leaky));
    await expect(page).toRetain(finds, () => page.evaluate('visit()'));
  });
}

test('released resources are not reported', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf(together(resourceSpecimens.map(({ fixed }) => fixed))));
  await expect(page).toRetainNothing(() => page.evaluate('visit()'));
});

for (const [title, visit] of Object.entries(endings)) {
  test(`${title} is not reported`, async ({ page, specimens }) => {
    await page.goto(specimens.urlOf(visit));
    await expect(page).toRetainNothing(() => page.evaluate('visit()'));
  });
}

test('a worker that has closed itself is reported only as an object that the page retains', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf(`${endings['a worker that closes itself']}; kept.push(self)`));
  await expect(page).toRetain({ Worker: 1 }, () => page.evaluate('visit()'));
});

const context = "const context = document.createElement('canvas').getContext('webgl')";

test('WebGL: a retained context is found', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf(`${context}; kept.push(context)`));
  const hasWebGL = await page.evaluate(() => document.createElement('canvas').getContext('webgl') !== null);
  test.skip(!hasWebGL, 'this Chromium has no WebGL');
  await expect(page).toRetain({ WebGLRenderingContext: 1 }, () => page.evaluate('visit()'));
});

test('WebGL: an unreachable context, lost or not, is not reported, because Chromium collects it', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf(`{ ${context} } ${context}; context?.getExtension('WEBGL_lose_context').loseContext()`));
  await expect(page).toRetainNothing(() => page.evaluate('visit()'));
});
