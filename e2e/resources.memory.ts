import { expect } from '@/lib/catalogue/hunter-test';
import { endings, resourceSpecimens, together } from './support/resource-specimens';
import { test } from './support/specimen';

/** What the JavaScript heap shows in part or not at all: each leak is one entry, by name and number. */

for (const { kind, finds, leaky } of resourceSpecimens) {
  test(`${kind}: what every visit leaves behind is found`, async ({ page, specimens }) => {
    await page.goto(specimens.urlOf(leaky));
    await expect(page).toRetain(finds, () => page.evaluate('visit()'));
  });
}

test('all of them, released, count as nothing', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf(together(resourceSpecimens.map(({ fixed }) => fixed))));
  await expect(page).toRetainNothing(() => page.evaluate('visit()'));
});

for (const [title, visit] of Object.entries(endings)) {
  test(`${title} counts as nothing`, async ({ page, specimens }) => {
    await page.goto(specimens.urlOf(visit));
    await expect(page).toRetainNothing(() => page.evaluate('visit()'));
  });
}

test('a worker that has closed itself counts as an object only, when the page keeps it', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf(`${endings['a worker that closes itself']}; kept.push(self)`));
  await expect(page).toRetain({ Worker: 1 }, () => page.evaluate('visit()'));
});

const context = "const context = document.createElement('canvas').getContext('webgl')";

test('WebGL: a context that the page keeps is found', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf(`${context}; kept.push(context)`));
  const hasWebGL = await page.evaluate(() => document.createElement('canvas').getContext('webgl') !== null);
  test.skip(!hasWebGL, 'this Chromium has no WebGL');
  await expect(page).toRetain({ WebGLRenderingContext: 1 }, () => page.evaluate('visit()'));
});

test('WebGL: one that is dropped, lost or not, counts as nothing: Chromium collects it', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf(`{ ${context} } ${context}; context?.getExtension('WEBGL_lose_context').loseContext()`));
  await expect(page).toRetainNothing(() => page.evaluate('visit()'));
});
