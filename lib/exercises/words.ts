import { type Level, levels } from './exercise';
import type { ExerciseEntry } from './exercises';
import type { Status, Verdict } from './verdict';

/** What the commands print. */

const signs: Record<Status, string> = { pass: '✓', fail: '✗', error: '!', inconclusive: '?' };
const width = 78;

/** A verdict as a terminal shows it: what went well in a line each, and one paragraph about what did not. */
export function describeVerdict({ exercise, status, tests, durationMs }: Verdict): string {
  const lines = tests.map(({ name, status: one, message, durationMs: ms }) => {
    const head = `${signs[one]} ${name.padEnd(10)}${(ms / 1000).toFixed(1).padStart(6)} s`;
    return one === 'pass' && name !== 'linter' ? `${head}  ${message}` : `${head}\n${paragraph(message)}`;
  });
  const end = {
    pass: `${exercise} is solved. npm run exercise -- solution ${exercise} shows another way.`,
    fail: `${exercise} is not solved yet. npm run exercise -- hint ${exercise} helps.`,
    inconclusive: `${exercise} cannot be judged for certain: something grows unevenly. Try again.`,
    error: `${exercise} could not be judged.`,
  }[status];
  return `${lines.join('\n')}\n\n${end} (${(durationMs / 1000).toFixed(1)} s)`;
}

/** The exercises by level, with what the learner has of each. */
export function describeList(entries: readonly (ExerciseEntry & { status: Status | null })[]): string {
  const longest = Math.max(...entries.map(({ slug }) => slug.length));
  return (Object.keys(levels) as Level[])
    .map((level) => {
      const lines = entries
        .filter((entry) => entry.level === level)
        .map(({ slug, title, status }) => `  ${status ? signs[status] : ' '} ${slug.padEnd(longest)}  ${title}`);
      return lines.length > 0 ? `${levels[level]}\n${lines.join('\n')}` : '';
    })
    .filter(Boolean)
    .join('\n\n');
}

/** Breaks a text into lines, each indented. */
export function paragraph(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `  ${line}`).join('\n');
}
