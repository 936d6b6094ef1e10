import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { test as baseTest } from '@/lib/catalogue/hunter-test';
import { expect } from 'playwright/test';
import { describeResult } from 'leak-hunt';
import type { Leak } from 'leak-hunt/report';
import { openExercisePage } from '@/lib/exercises/exercise-page/exercise-page';
import { variantFolder } from '@/lib/exercises/exercise-page/specimen';
import { cheats } from '@/lib/exercises/cheats';
import type { PlantedLeak, Variant } from '@/lib/exercises/exercise';
import { allExercises, isSpot, type RepairEntry, type SpotEntry } from '@/lib/exercises/exercises';
import { Instruments, Judge } from '@/lib/exercises/judge';
import { huntVariant } from '@/lib/exercises/layers/memory';
import { recordSpot } from '@/lib/exercises/measured';
import type { Verdict } from '@/lib/exercises/verdict';
import { root } from '@/lib/tooling/children';

/**
 * `npm run exercise -- verify`: tests the exercises and their checker. Every problem fails as shipped with exactly its
 * leaks, and every solution passes, both on the exercise page and in the production build. The answers of the spot
 * level are measured. Every cheat is rejected.
 */

const test = baseTest.extend<object, { instruments: Instruments }>({
  instruments: [
    async ({}, use) => {
      const instruments = await Instruments.open(process.env.CHROMIUM_PATH ?? '');
      await use(instruments);
      await instruments.close();
    },
    { scope: 'worker' },
  ],
});

const lab = process.env.LAB_URL ?? '';

async function verdictOn(exercise: RepairEntry, folder: string, instruments: Instruments): Promise<Verdict> {
  const judge = new Judge(exercise, { slug: exercise.slug, folder }, instruments);
  try {
    return await judge.judge();
  } finally {
    await judge.close();
  }
}

/** Name, kind and number of each leak, to compare sets of leaks. */
function counted(leaks: readonly Pick<Leak, 'name' | 'kind' | 'perVisit'>[]): string[] {
  return leaks.map(({ name, kind, perVisit }) => `${perVisit} ${name} (${kind})`).sort();
}

function placed(leaks: readonly Leak[]): Record<string, string | undefined> {
  return Object.fromEntries(leaks.map(({ name, source }) => [name, source?.file]));
}

/** The expected file of each leak, from the project's folder. */
function places(slug: string, variant: Variant, leaks: readonly PlantedLeak[]): Record<string, string> {
  return Object.fromEntries(leaks.map(({ name, file }) => [name, `app/exercises/${slug}/${variant}/${file}`]));
}

function repairTests(exercise: RepairEntry): void {
  const { slug, leaks } = exercise;

  test(`${slug}: the problem fails as shipped, for its ${leaks.length} leaks and no others`, async ({ instruments }) => {
    const verdict = await verdictOn(exercise, variantFolder(slug, 'problem'), instruments);
    expect(verdict.tests.map(({ name, status }) => [name, status]), JSON.stringify(verdict.tests)).toEqual([
      ['types', 'pass'], ['behaviour', 'pass'], ['linter', 'pass'], ['memory', 'fail'],
    ]);
    expect(counted([...verdict.leaks.left, ...verdict.leaks.added])).toEqual(counted(leaks));
    expect(placed(verdict.leaks.left)).toEqual(places(slug, 'problem', leaks));
    expect(verdict.leaks.gone).toEqual([]);
  });

  test(`${slug}: the problem has the same leaks in the production build`, async ({ hunter }) => {
    const result = await huntVariant(hunter, { slug, variant: 'problem', origin: lab });
    expect(counted(result.leaks), describeResult(result)).toEqual(counted(leaks));
    expect(placed(result.leaks)).toEqual(places(slug, 'problem', leaks));
  });

  test(`${slug}: the solution passes`, async ({ instruments }) => {
    const verdict = await verdictOn(exercise, variantFolder(slug, 'solution'), instruments);
    expect(verdict, JSON.stringify(verdict.tests)).toMatchObject({ status: 'pass', leaks: { left: [], added: [], gone: leaks.map(({ name }) => name) } });
  });

  test(`${slug}: the solution keeps nothing in the production build`, async ({ hunter }) => {
    const result = await huntVariant(hunter, { slug, variant: 'solution', origin: lab });
    expect(result.verdict, describeResult(result)).toBe('clean');
  });
}

function spotTests(exercise: SpotEntry): void {
  const { slug, answer, leaks } = exercise;
  for (const variant of ['a', 'b'] as const) {
    const promise = variant === answer ? 'keeps what its answer says' : 'keeps nothing';
    test(`${slug}/${variant} works, and ${promise}`, async ({ hunter, instruments }) => {
      const shown = await openExercisePage({ slug, folder: variantFolder(slug, variant) }, instruments.server);
      await shown.rebuild();
      const behaviour = await instruments.behaviour.judge(slug, shown.origin).finally(() => shown.close());
      expect(behaviour, behaviour.message).toMatchObject({ status: 'pass' });
      const result = await huntVariant(hunter, { slug, variant, origin: lab });
      expect(counted(result.leaks), describeResult(result)).toEqual(variant === answer ? counted(leaks) : []);
      expect(result.verdict).toBe(variant === answer ? 'leak' : 'clean');
      if (process.env.LEAK_LAB_RECORD) await recordSpot(root, slug, variant, hunter, result);
    });
  }
}

const exercises = await allExercises();
for (const exercise of exercises) {
  if (isSpot(exercise)) spotTests(exercise);
  else repairTests(exercise);
}

const cheated = exercises.find((exercise): exercise is RepairEntry => exercise.slug === 'parcel-tracker' && !isSpot(exercise));

for (const [cheat, { by, says }] of Object.entries(cheats)) {
  test(`cheat: ${cheat} is rejected by the checker`, async ({ instruments }) => {
    if (!cheated) throw new Error('The cheats need the exercise parcel-tracker, which does not exist.');
    const folder = path.join(root, '.lab', 'cheats', cheat);
    await rm(folder, { recursive: true, force: true });
    await cp(variantFolder('parcel-tracker', 'problem'), folder, { recursive: true });
    await cp(path.join(root, 'lib/exercises/cheats', cheat), folder, { recursive: true });
    const verdict = await verdictOn(cheated, folder, instruments);
    const last = verdict.tests.at(-1);
    expect(last, JSON.stringify(verdict.tests)).toMatchObject({ name: by, status: 'fail' });
    expect(last?.message).toMatch(says);
    await rm(folder, { recursive: true });
  });
}
