import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { controls, pairs } from './cases';

const readme = await readFile('README.md', 'utf8');

test('the README lists every pair with what it keeps, and every control', async () => {
  const rows = readme.split('\n').filter((line) => /^\| [a-z]+-[a-z-]+ \|/.test(line));
  const expected = [
    ...(await pairs()).map(({ slug, keeps }) => `| ${slug} | ${keeps.perVisit} \`${keeps.name}\` |`),
    ...(await controls()).map(({ slug }) => `| ${slug} |`),
  ];
  expect(rows).toHaveLength(expected.length);
  for (const start of expected) expect(rows.find((row) => row.startsWith(start)), start).toBeDefined();
});
