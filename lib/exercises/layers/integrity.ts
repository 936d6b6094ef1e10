import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { calledAs, filesOf, type Specimen } from '../exercise-page/specimen';

/** What has no place in a repair, and why. Comments count too; they have no reason to mention these. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/(?:from|import\()\s*['"][^'"]*\/(?:solution|problem)(?:\/|['"])/, 'takes another page of the exercise instead of being repaired'],
  [/__leak(Hunt|Lab)/i, 'reaches for the instruments that measure it'],
  [/\bnavigator\s*\.\s*webdriver\b|HeadlessChrome/, 'asks whether it is being measured'],
  [/\blocation\s*\.\s*reload\s*\(/, 'reloads the document; whoever uses the app loses what they were doing'],
  [/@ts-(?:nocheck|ignore|expect-error)\b/, 'turns off the type check'],
];

/** The first thing in the learner's files that would make a verdict worthless, in words; null where there is none. */
export async function dishonesty(specimen: Specimen): Promise<string | null> {
  for (const file of await filesOf(specimen)) {
    const place = path.join(specimen.folder, file);
    const text = /\.[jt]sx?$/.test(file) ? await readFile(place, 'utf8') : '';
    const lines = text.split('\n');
    for (const [pattern, why] of forbidden) {
      const line = lines.findIndex((one) => pattern.test(one));
      if (line >= 0) return `${calledAs(specimen, place)}:${line + 1} ${why}. Such a page cannot be judged.`;
    }
  }
  return null;
}
