import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeResult } from 'leak-hunt';
import { leakKinds, reportOf } from 'leak-hunt/report';
import { describe, expect, test, vi } from 'vitest';
import { aLeak, aResult } from '../../packages/leak-hunt/src/report/fixtures/results';
import { root } from './children';
import { brokenLinks, type Doc, missingNames, missingPages, missingPaths, readDoc, unknownOptions, wrongCommands } from './docs';

const manual = 'packages/leak-hunt/README.md';
const architecture = 'packages/leak-hunt/ARCHITECTURE.md';
const picture = 'packages/leak-hunt/docs/walk-to-verdict.svg';
/** Playwright tells its options by `--help`; a busy machine takes some seconds to start it. */
vi.setConfig({ testTimeout: 60_000 });

const documents = ['README.md', 'CONTRIBUTING.md', manual, architecture, 'lib/benchmark/README.md', 'app/exercises/GUIDE.md'];

async function complaintsAbout(doc: Doc): Promise<string[]> {
  return [...brokenLinks(doc), ...(await missingPaths(doc)), ...missingPages(doc), ...(await wrongCommands(doc)), ...(await unknownOptions(doc))];
}

test.each(documents)('every path, link, address, command and option in %s exists', async (file) => {
  expect(await complaintsAbout(readDoc(file))).toEqual([]);
});

test.each(['.github/workflows/ci.yml', '.github/workflows/nightly.yml'])('every path, command and option in %s exists', async (file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  const doc = readDoc(file, `\`\`\`yaml\n${text}\`\`\`\n`);
  expect(doc.claims.blocks).toHaveLength(1);
  expect(await complaintsAbout(doc)).toEqual([]);
});

describe('a document is refused for', () => {
  test.each([
    ['a path', 'See `lib/tooling/nowhere.ts`.', 'there is no lib/tooling/nowhere.ts.'],
    ['a path with a placeholder', '`app/leaks/<slug>/fixd/page.tsx`', 'there is no app/leaks/<slug>/fixd/page.tsx.'],
    ['a path in a block', '```sh\nnode lib/tooling/nowhere.mjs\n```\n', 'there is no lib/tooling/nowhere.mjs.'],
    ['a link', '[x](lib/nowhere)', 'the link lib/nowhere leads nowhere.'],
    ['an anchor', '# One\n[x](#two)', 'the link #two names a heading that README.md does not have.'],
    ['an address', '`/lern`', 'no page has the address /lern.'],
    ['an npm command', '`npm run hunts`', 'there is no npm run hunts.'],
    ['an option of an npm command', '```sh\nnpm run bench -- --page x  # three\n```\n', 'npm run bench -- --page x has no option --page.'],
    ['an option of the package', '`npx leak-hunt a.mjs --htm x`', 'npx leak-hunt a.mjs --htm x has no option --htm.'],
    ['an option by itself', '`--snapshot FOLDER`', 'no command has an option --snapshot.'],
  ])('%s that does not exist', async (_, text, complaint) => {
    expect(await complaintsAbout(readDoc('README.md', text))).toEqual([complaint]);
  });
});

test('the README has at most 150 lines', () => {
  expect(readDoc('README.md').text.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});

test('the manual has every option of the command', () => {
  const source = readFileSync(path.join(root, 'packages/leak-hunt/src/cli/command.ts'), 'utf8');
  const options = [...source.matchAll(/option\('(--[a-z-]+)/g)].map(([, option = '']) => option);
  expect(options).toContain('--json');
  const { codes } = readDoc(manual).claims;
  expect(options.filter((option) => !codes.some((code) => code.split(' ')[0] === option))).toEqual([]);
});

test('the manual has every field and every kind of the report', () => {
  const report = reportOf({ chromium: '156', visits: 7, startedAt: new Date(), results: [aResult({ leaks: [aLeak({ allowed: { reason: 'SHOP-1412', expires: '2027-01-31' } })] })] });
  const fields = new Set<string>();
  JSON.stringify(report, (key, value: unknown) => (fields.add(key), value));
  const { codes, blocks } = readDoc(manual).claims;
  const example = blocks.find(({ language, body }) => language === 'json' && body.includes('"version"'))?.body ?? '';
  const isTold = (name: string) => codes.includes(name) || example.includes(`"${name}":`);
  expect([...fields].filter((name) => /^[a-z]/i.test(name) && !isTold(name))).toEqual([]);
  expect(leakKinds.filter((kind) => !codes.includes(kind))).toEqual([]);
});

test('the first hunt of the manual prints what the command prints', () => {
  const leak = aLeak({ retainedBytes: 648_312, confirmed: { visits: 71, seconds: 0.9 } });
  const printed = describeResult(aResult({ target: 'prices.mjs', leaks: [leak] }));
  const wanted = printed.split('\n').map((line) => line.trim()).filter((line) => line !== '' && line !== leak.sentence);
  const shown = readDoc(manual).claims.blocks.find(({ language }) => language === 'console')?.body ?? '';
  const upToPlace = wanted.slice(0, wanted.findIndex((line) => line.startsWith('app/')) + 1);
  expect(upToPlace.length).toBeGreaterThan(3);
  expect(upToPlace.filter((line) => !shown.includes(line))).toEqual([]);
});

test('the manual imports only what the package exports', () => {
  const imports = readDoc(manual).claims.blocks.flatMap(({ body }) => [...body.matchAll(/import \{ ([^}]+) \} from '(leak-hunt[^']*)'/g)]);
  expect(imports).not.toEqual([]);
  for (const [, names = '', module = ''] of imports) {
    const entry = module.split('/')[1] ?? 'index';
    const [source = ''] = [`entries/${entry}.ts`, `${entry}/index.ts`].map((file) => path.join(root, 'packages/leak-hunt/src', file)).filter((file) => existsSync(file));
    const text = readFileSync(source, 'utf8');
    expect(names.split(', ').filter((name) => !new RegExp(`\\b${name}\\b`).test(text)), `from ${module}`).toEqual([]);
  }
});

test('the types and functions of the architecture page exist', () => {
  const names = readDoc(architecture).claims.codes.flatMap((code) => /^([A-Z][a-z]\w*|[a-z]\w+(?=\(\)$))(\(\))?$/.exec(code)?.[1] ?? []);
  expect(names.length).toBeGreaterThan(20);
  expect(missingNames(names)).toEqual([]);
});

test('the files and functions in the picture exist', () => {
  const words = [...readFileSync(path.join(root, picture), 'utf8').matchAll(/>([^<>]+)<\/text>/g)].map(([, text = '']) => text).join(' ');
  const files = words.match(/[\w/-]+\.[jt]s\b/g) ?? [];
  expect(files.length).toBeGreaterThan(15);
  expect(files.filter((file) => !existsSync(path.join(root, 'packages/leak-hunt/src', file)))).toEqual([]);
  const names = [...words.matchAll(/\b(\w+)\(\)/g)].map(([, name = '']) => name).filter((name) => name !== 'visit');
  expect(missingNames([...names, ...(words.match(/\b(?:Target|Recording|Snapshot|SnapshotParser|Judgement|ExplainedLeak)\b/g) ?? [])])).toEqual([]);
});
