import { expect, test } from 'vitest';
import { describeFailure } from './behaviour-failure';

const source = `export async function works({ page, specimen, expect }) {
  await expect(paper).toHaveText('ready');
  await specimen.getByRole('button', { name: 'Print' }).click();
  await expect(paper).toHaveText(['a']);
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(paper).toHaveText(['a']);
}`;
const locator = `locator('[data-specimen="work"]')`;

function failed(message: string, line: number): string {
  const error = new Error(message);
  error.stack = `Error: ${message}\n    at works (/lab/app/exercises/print-queue/behaviour.ts:${line}:5)\n    at judge (judge.ts:1:1)`;
  return describeFailure(error, source);
}

test('a list that differs is told with the last action, what was expected and what was seen', () => {
  const message = `expect(locator).toHaveText(expected) failed\n\nLocator: ${locator}.getByRole('listitem')\nTimeout: 500ms\n- Expected  - 2\n+ Received  + 1\n\n  Array [\n    "a",\n-   "c",\n-   "d",\n+   "b",\n  ]\n\nCall log:\n  - Expect "toHaveText" with timeout 500ms\n`;
  expect(failed(message, 4)).toBe(`Done: \`specimen.getByRole('button', { name: 'Print' }).click()\`. Expected: "a", "c", "d" in the listitem. Seen: "a", "b".`);
  expect(failed(message, 8)).toContain('Done: `page.evaluate(() => { …`.');
});

test.each([
  ['toHaveText(expected)', '.locator(\'output\')', 'Expected: "2"\nReceived: "1"', 'Expected: "2" in `output`. Seen: "1".'],
  ['toHaveText(expected)', '.locator(\'output\')', 'Expected pattern: /x+/\nReceived string:  "1"', 'Expected: /x+/ in `output`. Seen: "1".'],
  ['toHaveText(expected)', '.getByRole(\'listitem\').first()', 'Expected: "2"\nError: element(s) not found', 'Expected: "2" in the listitem (the first). Seen: there is no such element.'],
  ['toHaveCount(expected)', '.locator(\'li\')', 'Expected: 3\nReceived: 2', 'Expected: `li`: 3. Seen: 2.'],
  ['toBeVisible()', '.getByText(\'seen once\')', 'Expected: visible\nError: element(s) not found', 'Expected: the text “seen once”: visible. Seen: there is no such element.'],
  ['toHaveCount(expected)', '', 'Expected: 0\nReceived: 1', 'Expected: the feature: 0. Seen: 1.'],
])('%s of %s', (matcher, of, values, words) => {
  const message = `expect(locator).${matcher} failed\n\nLocator:  ${locator}${of}\n${values}\nTimeout:  500ms\n\nCall log:\n  - waiting for ${locator}\n`;
  expect(failed(message, 2)).toBe(words);
});

test('an element that an action waits for in vain is named', () => {
  const message = `locator.click: Timeout 10000ms exceeded.\nCall log:\n\u001b[2m  - waiting for ${locator}.getByRole('button', { name: 'Print' })\u001b[22m\n`;
  expect(failed(message, 3)).toBe('Expected: the button “Print”. Seen: it did not appear within 10 s.');
});

test('values that are compared without an element are told, and another error with its first line', () => {
  expect(failed('expect(received).toBe(expected) // Object.is equality\n\nExpected: 2\nReceived: 1', 4)).toMatch(/Expected: 2\. Seen: 1\.$/);
  expect(failed('page.evaluate: Error: boo\n    at eval (eval at evaluate)', 4)).toBe('page.evaluate: Error: boo.');
});
