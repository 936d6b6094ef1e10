import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import { variantFolder } from '../lib/exercises/exercise-page/specimen';
import { allExercises } from '../lib/exercises/exercises';
import type { Verdict } from '../lib/exercises/verdict';
import { root } from '../lib/tooling/children';
import { type Desk, test } from './support/hunt-cli';

/** The learner's own copies are left alone: copies of these tests lie in .lab, where the project's packages are found. */
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

async function check(desk: Desk, folder: string) {
  const ended = await desk.exercise(['check', slug, '--work', folder, '--json', 'verdict.json']);
  expect(ended.stderr).toBe('');
  return { ...ended, verdict: JSON.parse(desk.read('verdict.json')) as Verdict };
}

test('an exercise that nobody knows is status 2, offers the nearest, and no browser is looked for', async ({ desk }) => {
  expect(await desk.exercise(['check', 'parcel-traker'], noBrowser)).toEqual({
    status: 2,
    stdout: '',
    stderr: 'parcel-traker: there is no such exercise. Did you mean parcel-tracker?\n',
  });
});

test('there is nothing to check where the answer is given in the app', async ({ desk }) => {
  const { status, stderr } = await desk.exercise(['check', 'two-clocks'], noBrowser);
  expect(stderr).toBe('two-clocks is answered in the app, at /exercises/two-clocks: there is nothing to repair.\n');
  expect(status).toBe(2);
});

test('a copy that is not there, and a Chromium that is not there, are status 2 and say so', async ({ desk }) => {
  const lost = await desk.exercise(['check', slug, '--work', 'gone'], noBrowser);
  expect(lost).toMatchObject({ status: 2, stderr: expect.stringMatching(/^There is no folder .*gone\.\n$/) });
  const blind = await desk.exercise(['check', slug, '--work', copyOf('problem')], noBrowser);
  expect(blind).toMatchObject({ status: 2, stderr: expect.stringMatching(/^CHROMIUM_PATH is "\/nowhere", and there is no program there\./) });
});

test('list --json is an array of all exercises, with their slugs', async ({ desk }) => {
  const { status, stdout } = await desk.exercise(['list', '--json'], noBrowser);
  const listed = JSON.parse(stdout) as { slug: string; level: string }[];
  expect(listed.map((entry) => entry.slug)).toEqual((await allExercises()).map((entry) => entry.slug));
  expect(status).toBe(0);
});

test('solution shows what one right repair changes, and who kept what', async ({ desk }) => {
  const { status, stdout } = await desk.exercise(['solution', slug], noBrowser);
  expect(stdout).toContain("+     return () => document.removeEventListener('visibilitychange', lookAgain);");
  expect(stdout).toContain('DeliveryLog');
  expect(status).toBe(0);
});

test('the problem as shipped: status 1, what is retained, by whom, on which line, and how many are gone', async ({ desk }) => {
  const { status, stdout, verdict } = await check(desk, copyOf('problem'));
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

test('a right repair is status 0', async ({ desk }) => {
  const { status, stdout, verdict } = await check(desk, copyOf('solution'));
  expect(stdout).toContain(`${slug} is solved.`);
  expect(verdict).toMatchObject({ status: 'pass', leaks: { of: 1, gone: ['DeliveryLog'], left: [], added: [] } });
  expect(status).toBe(0);
});

test('a page that does not compile stops at the first layer, with the place', async ({ desk }) => {
  const { status, verdict } = await check(desk, copyOf('problem', (page) => page.replace('const [looks', 'const [[looks')));
  expect(verdict.tests).toMatchObject([{ name: 'types', status: 'fail', message: expect.stringMatching(/work\/page\.tsx:\d+:\d+ does not compile: /) }]);
  expect(status).toBe(1);
});

for (const [what, loop] of [
  ['loops forever', 'for (;;) log.looks += 0;'],
  ['eats memory', 'const eaten: unknown[] = []; for (;;) eaten.push(new Array(1000).fill(eaten.length));'],
] as const) {
  test(`a page that ${what} is one clear message, and nothing is left running`, async ({ desk }) => {
    const folder = copyOf('problem', (page) => page.replace('    lookAgain();\n', `    lookAgain();\n    ${loop}\n`));
    const { status, verdict } = await check(desk, folder);
    const message = expect.stringMatching(/did not do its work within 40 s|The page crashed|no longer works/);
    expect(verdict.tests).toMatchObject([{ name: 'types', status: 'pass' }, { name: 'behaviour', status: 'fail', message }]);
    expect(status).toBe(1);
  });
}

test('watch judges again when the copy is saved; Ctrl-C ends it with nothing left', async ({ desk }) => {
  const folder = copyOf('problem', (page) => page.replace('const [looks', 'const [[looks'));
  const page = path.join(folder, 'page.tsx');
  let isSaved = false;
  const { status, stdout } = await desk.exercise(['watch', slug, '--work', folder], {
    onText(text, interrupt) {
      const verdicts = text.match(/is not solved yet/g)?.length ?? 0;
      if (verdicts === 1 && !isSaved) {
        isSaved = true;
        // By now it waits; an editor saves later than this.
        setTimeout(() => writeFileSync(page, readFileSync(page, 'utf8').replace('const [[looks', "const looked: number = 'once'; const [looks")), 300);
      }
      if (verdicts === 2) interrupt();
    },
  });
  expect(stdout.match(/^── /gm)).toHaveLength(2);
  expect(stdout.replace(/\s+/g, ' ')).toContain("does not compile: Type 'string' is not assignable to type 'number'.");
  expect(status).toBe(130);
});
