import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'memlab';
import { root } from '../tooling/children';

/** The beginnings of the messages that `askGuard` throws. */
export const reloaded = 'the page loaded a new document';
export const tampered = 'the page has replaced';

/** Installs the guard (guard-page.js) in the page. To be called once, after the page has loaded and before the first visit. */
export async function installGuard(page: Page): Promise<void> {
  await page.evaluate(await readFile(path.join(root, 'lib/exercises/guard-page.js'), 'utf8'));
}

/**
 * Checks with the guard that nothing was replaced. To be called after each visit.
 * @throws Error whose message begins with `reloaded` for a new document, or with `tampered` if something was replaced
 */
export async function askGuard(page: Page): Promise<void> {
  const replaced = await page.evaluate("typeof __leakLabGuard === 'function' ? __leakLabGuard() : 'a new document'");
  if (replaced === 'a new document') throw new Error(`${reloaded}.`);
  if (typeof replaced === 'string') throw new Error(`${tampered} ${replaced}.`);
}
