// @ts-check
/**
 * The learner's copies: app/exercises/<slug>/work, made from problem/, which nobody edits. Plain JavaScript, since the
 * bootstrap makes them before any command, on a fresh clone too.
 */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes the copies that are missing.
 * @param {string} root the project's folder
 * @returns {string[]} the exercises whose copy it made
 */
export function ensureWork(root) {
  const exercises = path.join(root, 'app', 'exercises');
  if (!existsSync(exercises)) return [];
  const slugs = readdirSync(exercises).filter((slug) => existsSync(path.join(exercises, slug, 'problem')));
  const missing = slugs.filter((slug) => !existsSync(path.join(exercises, slug, 'work')));
  for (const slug of missing) resetWork(root, slug);
  return missing;
}

/**
 * Makes a copy anew; what the learner changed is lost.
 * @param {string} root the project's folder
 * @param {string} slug
 */
export function resetWork(root, slug) {
  const exercise = path.join(root, 'app', 'exercises', slug);
  const work = path.join(exercise, 'work');
  rmSync(work, { recursive: true, force: true });
  cpSync(path.join(exercise, 'problem'), work, { recursive: true });
}
