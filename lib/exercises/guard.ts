import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'memlab';
import { root } from '../tooling/children';

export const reloaded = 'the page loaded a new document';
export const tampered = 'the page has replaced';

/** Puts the guard (guard-page.js) into the page: once, when it has loaded and before the first visit. */
export async function installGuard(page: Page): Promise<void> {
  await page.evaluate(await readFile(path.join(root, 'lib/exercises/guard-page.js'), 'utf8'));
}

/**
 * To be called after each visit.
 * @throws Error that begins with `reloaded` or `tampered`, when the document is another or something was replaced
 */
export async function askGuard(page: Page): Promise<void> {
  const complaint = await page.evaluate("typeof __leakLabGuard === 'function' ? __leakLabGuard() : 'a new document'");
  if (complaint === 'a new document') throw new Error(`${reloaded}.`);
  if (typeof complaint === 'string') throw new Error(`${tampered} ${complaint}.`);
}
