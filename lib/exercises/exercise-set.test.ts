import { expect, test } from 'vitest';
import { type ExerciseFiles, mistakesIn, readExercise } from './exercise-set';
import type { Repair, Spot } from './exercise';
import { exerciseSlugs } from './exercise-slugs';
import { allExercises } from './exercises';

const repair: Repair = {
  title: 'A clock',
  level: 'repair',
  minutes: 10,
  groups: ['timers'],
  brief: 'It shows the time.',
  symptom: 'It grows.',
  leaks: [{ name: 'Dial', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'The timer keeps it.' }],
  decoys: [],
  hints: ['Look.', 'Look there.'],
};
const spot: Spot = {
  title: 'Two clocks', level: 'spot', minutes: 5, groups: ['timers'], brief: 'They show the time.', symptom: 'It grows.', leaks: repair.leaks, hints: repair.hints,
  answer: 'a',
  choices: [
    { reason: 'a.', isRight: true, because: 'Yes.' },
    { reason: 'b.', isRight: false, because: 'No.' },
    { reason: 'Both.', isRight: false, because: 'No.' },
  ],
};
const files = {
  'exercise.ts': 'export default {}',
  'page.tsx': '<ExerciseLobby slug="clock" />',
  'layout.tsx': '<ExerciseFrame slug="clock" />',
  'walk.ts': '',
  'behaviour.ts': '',
  'problem/page.tsx': 'new Dial(); setInterval(tick)',
  'solution/page.tsx': 'new Dial(); clearInterval(setInterval(tick))',
};

function exercise(change: Partial<Repair> = {}, changed: Record<string, string | null> = {}): ExerciseFiles {
  const all: Record<string, string | null> = { ...files, ...changed };
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return { slug: 'clock', words: { ...repair, ...change }, files: new Map(kept) };
}

test('the exercises of this project have no mistakes', async () => {
  const all = await Promise.all((await allExercises()).map(({ slug, ...words }) => readExercise(process.cwd(), slug, words)));
  expect(all.length).toBeGreaterThan(0);
  expect(all.flatMap(mistakesIn)).toEqual([]);
});

test('the registry has exactly the folders with an exercise.ts, sorted by level', async () => {
  const all = await allExercises();
  expect(all.map(({ slug }) => slug).sort()).toEqual(await exerciseSlugs());
  const order = ['spot', 'repair', 'hunt', 'final'];
  const ranks = all.map(({ level }) => order.indexOf(level));
  expect(ranks).toEqual([...ranks].sort());
});

test('a correct exercise has no mistakes', () => {
  expect(mistakesIn(exercise())).toEqual([]);
  expect(mistakesIn({ slug: 'clock', words: spot, files: new Map(Object.entries({ ...files, 'a/page.tsx': '1', 'b/page.tsx': '2', 'problem/page.tsx': '' })) })).toEqual([
    'clock: problem/page.tsx does not belong to an exercise.',
    'clock: solution/page.tsx does not belong to an exercise.',
  ]);
});

test.each(['page.tsx', 'layout.tsx', 'walk.ts', 'behaviour.ts', 'problem/page.tsx', 'solution/page.tsx'])('a missing %s is reported', (name) => {
  expect(mistakesIn(exercise({}, { [name]: null }))).toContain(`clock: ${name} is missing.`);
});

test.each([
  ['a stray file', { 'notes.md': '' }, 'notes.md does not belong to an exercise.'],
  ['a file with a special name in Next', { 'problem/error.tsx': '', 'solution/error.tsx': '' }, 'problem/error.tsx: the exercise page supports only pages and layouts.'],
  ['another slug', { 'page.tsx': '<ExerciseLobby slug="watch" />' }, 'page.tsx has the slug watch instead of clock.'],
  ['a problem that says where the leak is', { 'problem/page.tsx': 'new Dial(); // LEAK: here' }, 'problem/page.tsx says where the leak is.'],
  ['a solution that changes nothing', { 'solution/page.tsx': files['problem/page.tsx'] }, 'problem and solution are the same.'],
  ['a file that is missing in the solution', { 'problem/hands.ts': '' }, 'solution/hands.ts is missing, but problem/hands.ts exists.'],
])('%s is reported', (_what, changed, mistake) => {
  expect(mistakesIn(exercise({}, changed))).toContain(`clock: ${mistake}`);
});

test.each<[string, Partial<Repair>, string]>([
  ['an empty brief', { brief: ' ' }, 'the brief is empty.'],
  ['no group', { groups: [] }, 'it has no group.'],
  ['no minutes', { minutes: 0 }, 'its minutes are 0. They must be a whole number above 0.'],
  ['one hint', { hints: ['Look.'] }, 'it has 1 hints. It must have 2 to 4.'],
  ['an empty hint', { hints: ['Look.', ''] }, 'a hint is empty or is there twice.'],
  ['no leak', { leaks: [] }, 'it has 0 leaks. Level repair must have 1.'],
  ['too few leaks for level hunt', { level: 'hunt' }, 'it has 1 leaks. Level hunt must have 3 to 5.'],
  ['a leak in a file that does not exist', { leaks: repair.leaks.map((leak) => ({ ...leak, file: 'gone.ts' })) }, 'the file of the leak Dial does not exist: problem/gone.ts.'],
  ['a decoy that does not exist', { decoys: [{ name: 'Cache', why: 'It is bounded.' }] }, 'the source of the problem does not contain the decoy Cache.'],
  ['a decoy that is a leak', { decoys: [{ name: 'Dial', why: 'No.' }] }, 'Dial is both a leak and a decoy.'],
])('%s is reported', (_what, change, mistake) => {
  expect(mistakesIn(exercise(change))).toContain(`clock: ${mistake}`);
});

test('a spot exercise with two reasons and no right one is reported', () => {
  const words = { ...spot, choices: spot.choices.slice(1) };
  expect(mistakesIn({ slug: 'clock', words, files: new Map(Object.entries(files)) })).toEqual(
    expect.arrayContaining(['clock: it has 2 reasons. It must have at least 3.', 'clock: 0 of its reasons are right. Exactly 1 must be right.']),
  );
});
