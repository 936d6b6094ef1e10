import { writeFileSync } from 'node:fs';
import { expect } from '@/lib/catalogue/hunter-test';
import { test } from './support/specimen';

/** Tests the matchers with growth by different numbers, and with leaks that are not in the list of known ones. */

const unsteady = 'for (let more = visits++ % 3; more >= 0; more--) kept.push(new Invoice())';

test('growth by different numbers is told with its mean, and every assertion agrees', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf(unsteady));
  const visit = async () => {
    await page.evaluate('visit()');
  };
  await expect(expect(page).toRetainNothing(visit)).rejects.toThrow('Invoice (object) × 2 per visit');
  await expect(page).not.toRetainNothing(visit);
  await expect(page).toRetain({ Invoice: 2 }, visit);
});

/** A list of known leaks in a file. */
function listOf(names: readonly string[]): string {
  const file = test.info().outputPath('known.json');
  const entries = names.map((name) => ({ name, file: null, reason: 'SHOP-1412', expires: '2999-12-31' }));
  writeFileSync(file, JSON.stringify(entries));
  return file;
}

test('a known leak that has no line does not count', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf('0'));
  const visit = async () => { // no file has this statement
    await page.evaluate('void kept.push(new Invoice())');
  };
  await expect(page).toRetainNothing(visit, { known: listOf(['Invoice']) });
  await expect(expect(page).toRetainNothing(visit, { known: listOf(['Receipt']) })).rejects.toThrow('Invoice (object) × 1 per visit');
});

test('a new leak is found besides twenty known ones', async ({ page, specimens }) => {
  const names = Array.from({ length: 21 }, (_, i) => `x-known${String.fromCharCode(97 + i)}`);
  await page.goto(specimens.urlOf(`for (const name of ${JSON.stringify(names)}) (globalThis[name] ??= []).push(document.createElement(name))`));
  const visit = async () => {
    await page.evaluate('visit()');
  };
  await expect(page).toRetain(Object.fromEntries(names.map((name) => [`<${name}>`, 1])), visit);
});
