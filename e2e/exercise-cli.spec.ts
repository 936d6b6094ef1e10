import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import { variantFolder } from '../lib/exercises/exercise-page/specimen';
import { allExercises } from '../lib/exercises/exercises';
import { allHeapExercises } from '../lib/heap-exercises/heap-exercises';
import type { Verdict } from '../lib/exercises/verdict';
import { root } from '../lib/tooling/children';
import { type Cli, test } from './support/hunt-cli';

/**
 * The tests do not touch the learner's copies. Their own copies are in .lab, from where the project's packages can be
 * resolved.
 */
const slug = 'parcel-tracker';
const noBrowser = { env: { CHROMIUM_PATH: '/nowhere' } };
const copies: string[] = [];

function copyOf(variant: 'problem' | 'solution', change: (page: string) => string = (page) => page): string {
  const folder = path.join(root, '.lab', 'copies', `${process.pid}-${copies.length}`);
  copies.push(folder);
  mkdirSync(folder, { recursive: true });
  cpSync(variantFolder(slug, variant), folder, { recursive: true });
  const page = path.join(folder, 'page.tsx');
  writeFileSync(page, change(readFileSync(page, 'utf8')));
  return folder;
}

test.afterAll(() => {
  for (const folder of copies) rmSync(folder, { recursive: true, force: true });
});
test.setTimeout(240_000);

async function check(cli: Cli, folder: string) {
  const ended = await cli.exercise(['check', slug, '--work', folder, '--json', 'verdict.json']);
  expect(ended.stderr).toBe('');
  return { ...ended, verdict: JSON.parse(cli.read('verdict.json')) as Verdict };
}

test('an unknown exercise ends with status 2, suggests a similar one, and starts no browser', async ({ cli }) => {
  expect(await cli.exercise(['check', 'parcel-traker'], noBrowser)).toEqual({
    status: 2,
    stdout: '',
    stderr: 'parcel-traker: there is no such exercise. Did you mean parcel-tracker?\n',
  });
});

test('an exercise that is answered in the app cannot be checked', async ({ cli }) => {
  const { status, stderr } = await cli.exercise(['check', 'two-clocks'], noBrowser);
  expect(stderr).toBe('two-clocks is answered in the app, at /exercises/two-clocks: there is nothing to repair.\n');
  expect(status).toBe(2);
});

test('a missing copy and a missing Chromium end with status 2 and a message', async ({ cli }) => {
  const lost = await cli.exercise(['check', slug, '--work', 'gone'], noBrowser);
  expect(lost).toMatchObject({ status: 2, stderr: expect.stringMatching(/^There is no folder .*gone\.\n$/) });
  const blind = await cli.exercise(['check', slug, '--work', copyOf('problem')], noBrowser);
  expect(blind).toMatchObject({ status: 2, stderr: expect.stringMatching(/^CHROMIUM_PATH is "\/nowhere", and there is no program there\./) });
});

test('list --json is an array of all exercises, with their slugs', async ({ cli }) => {
  const { status, stdout } = await cli.exercise(['list', '--json'], noBrowser);
  const listed = JSON.parse(stdout) as { slug: string; level: string }[];
  expect(listed.map((entry) => entry.slug)).toEqual([...(await allExercises()), ...(await allHeapExercises())].map((entry) => entry.slug));
  expect(status).toBe(0);
});

test('solution shows the changes of a correct repair, and what retained what', async ({ cli }) => {
  const { status, stdout } = await cli.exercise(['solution', slug], noBrowser);
  expect(stdout).toContain("+     return () => document.removeEventListener('visibilitychange', lookAgain);");
  expect(stdout).toContain('DeliveryLog');
  expect(status).toBe(0);
});

test('record writes a heap snapshot and asks its question; a wrong answer ends with status 1 and a hint', async ({ cli }) => {
  const recorded = await cli.exercise(['record', 'library-shelf', '--out', path.join(cli.folder, 'snaps')]);
  expect(recorded).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('What is the name of that property?') });
  expect(JSON.parse(cli.read('snaps/library-shelf.heapsnapshot'))).toHaveProperty('snapshot.meta');
  expect(await cli.exercise(['answer', 'library-shelf', 'the', 'results'], noBrowser)).toMatchObject({ status: 1, stdout: expect.stringMatching(/^Not correct\.\n/) });
  expect(await cli.exercise(['record', 'libary-shelf'], noBrowser)).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean library-shelf?') });
  expect((await cli.exercise(['solution', 'library-shelf'], noBrowser)).stdout).toMatch(/^origin\n/);
});

test('the problem as shipped ends with status 1 and lists what is retained, its retainer, its line, and the number of fixed leaks', async ({ cli }) => {
  const { status, stdout, verdict } = await check(cli, copyOf('problem'));
  expect(stdout).toContain('0 of 1 leaks gone.');
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/`document` keeps a `visibilitychange` listener, .*`lookAgain\(\)`.*work\/page\.tsx:\d+/);
  expect(verdict).toEqual({
    version: 1,
    tool: 'leak-lab-exercise',
    exercise: slug,
    status: 'fail',
    checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    durationMs: expect.any(Number),
    tests: ['types', 'behaviour', 'linter', 'memory'].map((name) => ({
      name,
      status: name === 'memory' ? 'fail' : 'pass',
      message: expect.stringMatching(/\S/),
      durationMs: expect.any(Number),
    })),
    leaks: { of: 1, gone: [], left: [expect.objectContaining({ name: 'DeliveryLog', perVisit: 1 })], added: [] },
  });
  expect(status).toBe(1);
});

test('a correct repair ends with status 0', async ({ cli }) => {
  const { status, stdout, verdict } = await check(cli, copyOf('solution'));
  expect(stdout).toContain(`${slug} is solved.`);
  expect(verdict).toMatchObject({ status: 'pass', leaks: { of: 1, gone: ['DeliveryLog'], left: [], added: [] } });
  expect(status).toBe(0);
});

test('a page that does not compile stops at the first check, with the line', async ({ cli }) => {
  const { status, verdict } = await check(cli, copyOf('problem', (page) => page.replace('const [looks', 'const [[looks')));
  expect(verdict.tests).toMatchObject([{ name: 'types', status: 'fail', message: expect.stringMatching(/work\/page\.tsx:\d+:\d+ does not compile: /) }]);
  expect(status).toBe(1);
});

for (const [what, loop] of [
  ['loops forever', 'for (;;) log.looks += 0;'],
  ['eats memory', 'const eaten: unknown[] = []; for (;;) eaten.push(new Array(1000).fill(eaten.length));'],
] as const) {
  test(`a page that ${what} gives one clear message and leaves no process`, async ({ cli }) => {
    const folder = copyOf('problem', (page) => page.replace('    lookAgain();\n', `    lookAgain();\n    ${loop}\n`));
    const { status, verdict } = await check(cli, folder);
    const message = expect.stringMatching(/did not finish within 40 s|The page crashed|no longer works/);
    expect(verdict.tests).toMatchObject([{ name: 'types', status: 'pass' }, { name: 'behaviour', status: 'fail', message }]);
    expect(status).toBe(1);
  });
}

test('watch checks again when the copy is saved, and Ctrl-C ends it without leaving a process', async ({ cli }) => {
  const folder = copyOf('problem', (page) => page.replace('const [looks', 'const [[looks'));
  const page = path.join(folder, 'page.tsx');
  let isSaved = false;
  const { status, stdout } = await cli.exercise(['watch', slug, '--work', folder], {
    onText(text, interrupt) {
      const verdicts = text.match(/is not solved yet/g)?.length ?? 0;
      if (verdicts === 1 && !isSaved) {
        isSaved = true;
        // The command is waiting by now; an editor saves later than this.
        setTimeout(() => writeFileSync(page, readFileSync(page, 'utf8').replace('const [[looks', "const looked: number = 'once'; const [looks")), 300);
      }
      if (verdicts === 2) interrupt();
    },
  });
  expect(stdout.match(/^── /gm)).toHaveLength(2);
  expect(stdout.replace(/\s+/g, ' ')).toContain("does not compile: Type 'string' is not assignable to type 'number'.");
  expect(status).toBe(130);
});
