/* The texts that the commands print. */

import { type HeapExercise, heapLevelName } from '../heap-exercises/exercise';
import { type Level, levelName, levels } from './exercise';
import type { ExerciseEntry, RepairEntry } from './exercises';
import type { Status, Verdict } from './verdict';

const signs: Record<Status, string> = { pass: '✓', fail: '✗', error: '!', inconclusive: '?' };
const width = 78;

/** Describes a verdict for the terminal: one line for each test that passed, and a paragraph for the one that did not. */
export function describeVerdict({ exercise, status, tests, durationMs }: Verdict): string {
  const lines = tests.map(({ name, status: one, message, durationMs: ms }) => {
    const head = `${signs[one]} ${name.padEnd(10)}${(ms / 1000).toFixed(1).padStart(6)} s`;
    return one === 'pass' && name !== 'linter' ? `${head}  ${message}` : `${head}\n${paragraph(message)}`;
  });
  const end = {
    pass: `${exercise} is solved. npm run exercise -- solution ${exercise} shows another repair.`,
    fail: `${exercise} is not solved yet. npm run exercise -- hint ${exercise} shows a hint.`,
    inconclusive: `The check of ${exercise} is inconclusive: the heap grows irregularly. Try again.`,
    error: `${exercise} could not be checked.`,
  }[status];
  return `${lines.join('\n')}\n\n${end} (${(durationMs / 1000).toFixed(1)} s)`;
}

/** Lists the exercises by level, with the learner's last status of each. */
export function describeList(entries: readonly (ExerciseEntry & { status: Status | null })[]): string {
  const longest = Math.max(...entries.map(({ slug }) => slug.length));
  return (Object.keys(levels) as Level[])
    .map((level) => {
      const lines = entries
        .filter((entry) => entry.level === level)
        .map(({ slug, title, minutes, status }) => `  ${status ? signs[status] : ' '} ${slug.padEnd(longest)}  ${String(minutes).padStart(3)} min  ${title}`);
      return lines.length > 0 ? `${levels[level]}\n${lines.join('\n')}` : '';
    })
    .filter(Boolean)
    .join('\n\n');
}

/** Lists the exercises whose answer is in a heap snapshot. */
export function describeHeaps(entries: readonly (HeapExercise & { isSolved: boolean })[]): string {
  const longest = Math.max(...entries.map(({ slug }) => slug.length));
  const lines = entries.map(
    ({ slug, title, level, minutes, isSolved }) => `  ${isSolved ? signs.pass : ' '} ${slug.padEnd(longest)}  ${String(minutes).padStart(3)} min  ${title} (${heapLevelName(level).toLowerCase()})`,
  );
  return `Read a heap: a question about a heap snapshot\n${lines.join('\n')}`;
}

/** Introduces the exercise that `watch` has taken: what to do, where, and how to get help. */
export function describeTask({ slug, title, level, minutes, brief, symptom }: RepairEntry, solved: number, of: number): string {
  const lines = [
    `\n${solved} of ${of} solved. Next: ${title} (${levelName(level)}, about ${minutes} min)`,
    paragraph(brief),
    paragraph(`“${symptom}”`),
    `  Edit app/exercises/${slug}/work and save: each save is checked. Ctrl-C stops.`,
    `  Help: npm run exercise -- hint ${slug}`,
  ];
  return lines.join('\n');
}

/** Wraps a text into indented lines. */
export function paragraph(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `  ${line}`).join('\n');
}
