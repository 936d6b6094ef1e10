// @ts-check
/**
 * Creates the learner's copies: app/exercises/<slug>/work, a copy of problem/. This file is JavaScript because the
 * bootstrap runs it before every command, also on a fresh clone.
 */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Creates missing copies.
 * @param {string} root the project's folder
 * @returns {string[]} the exercises that got a copy
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
 * Replaces a copy with the problem. The learner's changes are lost.
 * @param {string} root the project's folder
 * @param {string} slug
 */
export function resetWork(root, slug) {
  const exercise = path.join(root, 'app', 'exercises', slug);
  const work = path.join(exercise, 'work');
  const problem = path.join(exercise, 'problem');
  // The folder itself stays: the development server answers with 404 for a folder that was deleted and made again.
  const wanted = new Set(readdirSync(problem, { recursive: true, encoding: 'utf8' }));
  const found = existsSync(work) ? readdirSync(work, { recursive: true, encoding: 'utf8' }) : [];
  for (const name of found) if (!wanted.has(name)) rmSync(path.join(work, name), { recursive: true, force: true });
  cpSync(problem, work, { recursive: true });
}
