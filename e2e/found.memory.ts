import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HuntResult } from 'leak-hunt/report';
import { expect, test } from '@/lib/catalogue/hunter-test';
import { type Answer, serveSite, type Site } from './support/site';

/**
 * Pages outside the lab on which the hunter was once wrong: the verdict, the name, the number, the line, the words. Each
 * stands for a kind of page; no rule of the hunter may know one of them.
 */

interface Row {
  slug: string;
  /** The address in the site. Without it, the page is a view of the app in `site/app.js`. */
  at?: string;
  verdict: 'leak' | 'clean';
  /** A pattern for the name of the leak. Null if any name is right. */
  name?: string | null;
  perVisit?: number | null;
  file?: string;
  /** The lines that are right. Empty if the source has no file. */
  lines?: number[];
  /** Words that the report contains, and words that it does not. */
  sentence?: string;
  not?: string;
  /** What each of the leak's retainers is called. */
  retainers?: string[];
  /** How many are alive after seven visits. */
  alive?: number;
}

const folder = path.join(import.meta.dirname, 'found');
const rows = JSON.parse(readFileSync(path.join(folder, 'pages.json'), 'utf8')) as Row[];

let site: Site;
test.beforeAll(async () => {
  site = await serveSite(filesOf(path.join(folder, 'site')));
});
test.afterAll(() => site.close());

for (const row of rows) {
  test(`${row.slug}: ${row.verdict === 'clean' ? 'clean' : `a leak of ${row.name ?? 'any name'}`}`, async ({ hunter }) => {
    const env = { FOUND_ORIGIN: site.origin, FOUND_AT: row.at ?? '', FOUND_SLUG: row.slug };
    const result = await hunter.hunt({ name: row.slug, scenario: path.join(folder, 'walk.ts'), env, expected: row.verdict });
    expect(result.verdict, result.reason ?? undefined).toBe(row.verdict);
    if (row.verdict === 'leak') expectLeak(result, row);
  });
}

function expectLeak({ leaks }: HuntResult, { name, perVisit, file = '', lines = [], sentence, not, retainers = [], alive }: Row) {
  const told = JSON.stringify(leaks.map((leak) => [leak.name, leak.sentence, leak.trace]));
  const named = leaks.filter((leak) => new RegExp(name ?? '', 'i').test(leak.name));
  expect(named, told).not.toHaveLength(0);
  if (typeof perVisit === 'number') expect(named.map((leak) => leak.perVisit), told).toContain(perVisit);
  if (alive !== undefined) expect(named.map((leak) => leak.count), told).toContain(alive);
  if (lines.length > 0) {
    const places = leaks.map(({ source }) => source && { file: path.basename(source.file), line: source.line });
    expect(lines.some((line) => places.some((place) => place?.file === file && place.line === line)), JSON.stringify(places)).toBe(true);
  }
  if (sentence !== undefined) expect(told).toContain(sentence);
  if (not !== undefined) expect(told).not.toContain(not);
  const holders = JSON.stringify(leaks.map((leak) => leak.retainers));
  for (const retainer of retainers) expect(holders).toContain(retainer);
}

/** By path, the response with a file of the folder. A path that ends with `/` is its index.html. */
function filesOf(root: string): (pathname: string) => Answer | undefined {
  return (pathname) => {
    const file = path.join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    return existsSync(file) ? { body: readFileSync(file, 'utf8') } : undefined;
  };
}
