import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { controls, pairs } from '../cases';
import { findingsOf } from './findings';

const root = process.cwd();
/** Every rule runs on every page, and the machine may be busy. */
const timeoutMs = 120_000;

test.each([
  { kind: 'leaky page', read: pairs, page: (slug: string) => `app/leaks/${slug}/leaky/page.tsx` },
  { kind: 'control', read: controls, page: (slug: string) => `app/controls/${slug}/page.tsx` },
])('the linter reports for each $kind what its case says', async ({ read, page }) => {
  const cases = await read();
  const found = await findingsOf(cases.map(({ slug }) => page(slug)), root);
  const seen = Object.fromEntries(cases.map(({ slug }, i) => [slug, found[i]?.rules]));
  const said = Object.fromEntries(cases.map(({ slug, linter }) => [slug, linter === null ? [] : [linter]]));
  expect(seen).toEqual(said);
}, timeoutMs);

test('the linter reports nothing for a fixed page', async () => {
  const found = await findingsOf((await pairs()).map(({ slug }) => `app/leaks/${slug}/fixed/page.tsx`), root);
  expect(found.filter(({ rules }) => rules.length > 0)).toEqual([]);
}, timeoutMs);

test('a rule with two findings is listed once', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'leak-lab-lint-'));
  const listen = "window.addEventListener('resize', () => {});";
  await writeFile(path.join(folder, 'page.tsx'), `import { useEffect } from 'react';
export default function Page() {
  useEffect(() => {
    ${listen}
    ${listen}
  }, []);
  return null;
}
`);
  expect(await findingsOf(['page.tsx'], folder)).toEqual([
    { file: 'page.tsx', rules: ['react-web-api/no-leaked-event-listener'] },
  ]);
  await rm(folder, { recursive: true });
}, timeoutMs);

test('a page that does not parse is an error, not a page without findings', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'leak-lab-lint-'));
  await writeFile(path.join(folder, 'page.tsx'), 'export default function (');
  await expect(findingsOf(['page.tsx'], folder)).rejects.toThrow('page.tsx: Parsing error');
  await rm(folder, { recursive: true });
}, timeoutMs);
