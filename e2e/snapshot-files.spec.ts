/** Tests how the snapshot viewer handles broken files, foreign URLs and cancelling. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { choose, chromiumText, file } from './support/snapshot-viewer';

const header = chromiumText.slice(0, chromiumText.indexOf('"nodes":['));
const wrong: readonly (readonly [name: string, content: string | Buffer, sentence: RegExp])[] = [
  ['empty', '', /The file is empty/],
  ['cut off', chromiumText.slice(0, 1_000_000), /ended before it was complete/],
  ['packed and cut off', gzipSync(chromiumText).subarray(0, 100_000), /not complete|ended before/],
  ['plain text', 'Dear reader, this is a letter.', /not a heap snapshot/],
  ['binary', Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 251)), /not a heap snapshot/],
  ['other JSON', '{"name":"leak-lab","version":"0.1.0"}', /has no header/],
  ['deeply nested', `{"trace_tree":${'['.repeat(200_000)}`, /call stacks are too deep/],
  ['without fields', '{"snapshot":{"meta":{}},"nodes":[],"edges":[],"strings":[]}', /not a heap snapshot/],
  ['more edges announced than there are', chromiumText.replace('"edges":[', '"edges":[1,1,7,'), /cut off/],
  ['a reference to nowhere', chromiumText.replace(/"edges":\[(\d+),(\d+),\d+/, '"edges":[$1,$2,4000000002'), /damaged/],
  ['a name that is not there', `${header}"nodes":[9,4000000000,1,0,0,0],"edges":[],"strings":["a"]}`, /damaged/],
  ['text among the numbers', `${header}"nodes":[9,"x",1,0,0,0],"edges":[],"strings":["a"]}`, /whole numbers/],
  ['a key that every object has', '{"constructor":[1,2],"toString":[3]}', /has no header/],
  ['numbers beyond all measure', `${header}"nodes":[9,1,1,0,${'9'.repeat(400)},0],"edges":[],"strings":["a"]}`, /larger than V8 writes/],
];

for (const [name, content, sentence] of wrong) {
  test(`a file that is ${name} gives one clear error message`, async ({ page }) => {
    await page.goto('/snapshot');
    await choose(page, file('wrong.heapsnapshot', content));
    const alert = page.getByRole('alert').filter({ hasText: 'wrong.heapsnapshot' });
    await expect(alert).toHaveText(sentence);
    await expect(page.getByLabel('Choose a heap snapshot'), 'another can be chosen at once').toBeEnabled();
  });
}

for (const [from, sentence] of [
  ['/no-such-snapshot', /the server answers 404/],
  ['//example.com/a.heapsnapshot', /this lab’s own server/],
  ['https://example.com/a.heapsnapshot', /this lab’s own server/],
  ['javascript:alert(1)', /this lab’s own server/],
] as const) {
  test(`from=${from} opens nothing`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    await page.goto(`/snapshot?from=${encodeURIComponent(from)}`);
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    expect(asked.filter((host) => host.includes('example.com'))).toEqual([]);
  });
}

test('reading can be cancelled, and the page stays responsive meanwhile', async ({ page }) => {
  await page.goto('/snapshot');
  const strings = chromiumText.lastIndexOf(']');
  await page.evaluate(
    ([start, end]) => {
      const middle = ',"a name that takes room"'.repeat(2_000_000);
      const files = new DataTransfer();
      files.items.add(new File([start, middle, end], 'large.heapsnapshot'));
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) return;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [chromiumText.slice(0, strings), chromiumText.slice(strings)] as const,
  );
  await expect(page.getByText(/^Step 1 of 5/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Choose a heap snapshot')).toBeEnabled();
  await expect.poll(() => page.workers()).toHaveLength(0);
});
