/* Finds code in the learner's files with which the verdict would mean nothing. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesOf } from '../files';
import { calledAs, type Specimen } from '../exercise-page/specimen';

/** Code that a repair must not contain, and why. Comments must not contain it either. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/(?:from|import\()\s*['"][^'"]*\/(?:solution|problem)(?:\/|['"])/, 'imports another page of the exercise instead of repairing this one'],
  [/__leak(Hunt|Lab)/i, 'uses the resource tracker or the guard, which measure the page'],
  [/\bnavigator\s*\.\s*webdriver\b|HeadlessChrome/, 'checks whether it runs in a test'],
  [/\blocation\s*\.\s*reload\s*\(/, 'reloads the document, so users lose what they were doing'],
  [/@ts-(?:nocheck|ignore|expect-error)\b/, 'turns off the type check'],
];

/** Describes the first forbidden code in the learner's files; null if there is none. */
export async function forbiddenCode(specimen: Specimen): Promise<string | null> {
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
