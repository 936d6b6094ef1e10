import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lessons } from '../lessons/lessons';
import { coursesOf } from './courses';
import { levels } from './exercise';
import { allExercises } from './exercises';

const linked = { exercises: [{ slug: 'parcel-tracker', title: 'Parcel tracker' }], levels: ['spot'], lessons: ['leaks', 'stack-and-heap'] };
const guide = `## One day (2 h)

| from | minutes | what | say and show |
| --- | --- | --- | --- |
| 9:00 | 90 | Lesson: leaks | Two of level *spot*, *slowly*. |
| 10:30 | 30 | Leaks at work | Solve \`parcel-tracker\` with \`watch\`. |

## Words

| word | meaning |
| --- | --- |
| leak | growth |
`;

test('a course is a table of the guide with minutes; names of exercises, levels and lessons are links', () => {
  expect(coursesOf(guide, linked)).toEqual([
    {
      title: 'One day',
      parts: [
        { day: null, minutes: 90, what: 'Lesson: [leaks](/learn/leaks)', notes: 'Two of level [spot](/exercises#spot), *slowly*.' },
        { day: null, minutes: 30, what: 'Leaks at work', notes: 'Solve [Parcel tracker](/exercises/parcel-tracker) with `watch`.' },
      ],
    },
  ]);
});

test('the guide has the courses of half a day and of two days, with minutes for each part and links into the lab', async () => {
  const text = await readFile(path.join(process.cwd(), 'app/exercises/GUIDE.md'), 'utf8');
  const courses = coursesOf(text, { exercises: await allExercises(), levels: Object.keys(levels), lessons: lessons.map(({ step }) => step) });
  expect(courses.map(({ title }) => title)).toEqual(['Half a day', 'Two days']);
  const [half] = courses;
  expect(half?.parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(210);
  expect(courses.flatMap(({ parts }) => parts).every(({ minutes, what }) => minutes > 0 && what !== '')).toBe(true);
  const all = JSON.stringify(courses);
  for (const link of ['/learn/leaks', '/learn/stack-and-heap', '/exercises#spot', '/exercises/parcel-tracker']) expect(all).toContain(`(${link})`);
});
