import { expect, test } from 'vitest';
import { type ExerciseFiles, complaintsAbout, readExercise } from './exercise-set';
import type { Repair, Spot } from './exercise';
import { exerciseSlugs } from './exercise-slugs';
import { allExercises } from './exercises';

const repair: Repair = {
  title: 'A clock',
  level: 'repair',
  groups: ['timers'],
  brief: 'It shows the time.',
  symptom: 'It grows.',
  leaks: [{ name: 'Dial', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'The timer keeps it.' }],
  decoys: [],
  hints: ['Look.', 'Look there.'],
};
const spot: Spot = {
  title: 'Two clocks', level: 'spot', groups: ['timers'], brief: 'They show the time.', symptom: 'It grows.', leaks: repair.leaks, hints: repair.hints,
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

test('of the exercises in the lab there is nothing to complain about', async () => {
  const all = await Promise.all((await allExercises()).map(({ slug, ...words }) => readExercise(process.cwd(), slug, words)));
  expect(all.length).toBeGreaterThan(0);
  expect(all.flatMap(complaintsAbout)).toEqual([]);
});

test('the registry finds every folder that has an exercise, and only those; easy levels go first', async () => {
  const all = await allExercises();
  expect(all.map(({ slug }) => slug).sort()).toEqual(await exerciseSlugs());
  const order = ['spot', 'repair', 'hunt', 'final'];
  const ranks = all.map(({ level }) => order.indexOf(level));
  expect(ranks).toEqual([...ranks].sort());
});

test('nor of a sound one', () => {
  expect(complaintsAbout(exercise())).toEqual([]);
  expect(complaintsAbout({ slug: 'clock', words: spot, files: new Map(Object.entries({ ...files, 'a/page.tsx': '1', 'b/page.tsx': '2', 'problem/page.tsx': '' })) })).toEqual([
    'clock: problem/page.tsx belongs to nothing.',
    'clock: solution/page.tsx belongs to nothing.',
  ]);
});

test.each(['page.tsx', 'layout.tsx', 'walk.ts', 'behaviour.ts', 'problem/page.tsx', 'solution/page.tsx'])('%s may not be missing', (name) => {
  expect(complaintsAbout(exercise({}, { [name]: null }))).toContain(`clock: ${name} is missing.`);
});

test.each([
  ['a stray file', { 'notes.md': '' }, 'notes.md belongs to nothing.'],
  ['a file that means something to Next', { 'problem/error.tsx': '', 'solution/error.tsx': '' }, 'problem/error.tsx: the judge knows pages and layouts only.'],
  ['another slug', { 'page.tsx': '<ExerciseLobby slug="watch" />' }, 'page.tsx says watch, not clock.'],
  ['a problem that says where', { 'problem/page.tsx': 'new Dial(); // LEAK: here' }, 'problem/page.tsx gives itself away.'],
  ['a solution that changes nothing', { 'solution/page.tsx': files['problem/page.tsx'] }, 'problem and solution are the same.'],
  ['a file that the solution lacks', { 'problem/hands.ts': '' }, 'solution/hands.ts is missing; problem has it.'],
])('%s is complained about', (_what, changed, complaint) => {
  expect(complaintsAbout(exercise({}, changed))).toContain(`clock: ${complaint}`);
});

test.each<[string, Partial<Repair>, string]>([
  ['an empty brief', { brief: ' ' }, 'its brief is empty.'],
  ['no group', { groups: [] }, 'it belongs to no group.'],
  ['one hint', { hints: ['Look.'] }, 'it has 1 hints; 2 to 4 are right.'],
  ['an empty hint', { hints: ['Look.', ''] }, 'a hint is empty, or given twice.'],
  ['no leak', { leaks: [] }, 'level repair has 1 leaks, not 0.'],
  ['too few for a hunt', { level: 'hunt' }, 'level hunt has 3 to 5 leaks, not 1.'],
  ['a leak in no file', { leaks: repair.leaks.map((leak) => ({ ...leak, file: 'gone.ts' })) }, 'Dial is said to be in problem/gone.ts, which is missing.'],
  ['a decoy that is not there', { decoys: [{ name: 'Cache', why: 'It is bounded.' }] }, 'the decoy Cache is not written in the problem.'],
  ['a decoy that is a leak', { decoys: [{ name: 'Dial', why: 'No.' }] }, 'Dial is a leak and a decoy.'],
])('%s is complained about', (_what, change, complaint) => {
  expect(complaintsAbout(exercise(change))).toContain(`clock: ${complaint}`);
});

test('a spot exercise has one right reason among three or more', () => {
  const words = { ...spot, choices: spot.choices.slice(1) };
  expect(complaintsAbout({ slug: 'clock', words, files: new Map(Object.entries(files)) })).toEqual(
    expect.arrayContaining(['clock: it has 2 reasons to choose from; 3 are the least.', 'clock: 0 of its reasons are right, not 1.']),
  );
});
