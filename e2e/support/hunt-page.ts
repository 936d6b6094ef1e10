import { writeFileSync } from 'node:fs';
import { test } from 'playwright/test';
import type { Hunter } from 'leak-hunt';
import type { HuntResult } from 'leak-hunt/report';

let hunts = 0; // Node caches a loaded module, so every file needs a new name

/**
 * Hunts a page with a plain memlab scenario, as `npm run hunt -- FILE` does; the steps are bodies of `async (page) =>
 * …`.
 */
export function huntPage(hunter: Hunter, url: string, action: string, back = ''): Promise<HuntResult> {
  const scenario = test.info().outputPath(`walk-${++hunts}.mjs`);
  writeFileSync(
    scenario,
    [
      `export const url = () => '${url}';`,
      `export async function action(page) { ${action} }`,
      `export async function back(page) { ${back} }`,
    ].join('\n'),
  );
  return hunter.hunt({ name: url, scenario, expected: null });
}

/** The source line of a leak as the report prints it: `src/board.js:11:3`. */
export function placeOf({ source }: HuntResult['leaks'][number]): string {
  return source ? `${source.file}:${source.line}:${source.column}` : 'unknown';
}

/** The position of a text in a file, in the same form. */
export function placeIn(file: string, source: string, text: string): string {
  const before = source.slice(0, source.indexOf(text)).split('\n');
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
