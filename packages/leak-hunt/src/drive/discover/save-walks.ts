import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf, SetupError } from '../../errors';
import { makeFolder } from '../../make-folder';

/** A walk's file, and what became of it. */
export interface Saved {
  file: string;
  /** `kept`: there was such a file with another content, and it is unchanged. */
  state: 'written' | 'same' | 'kept';
}

/**
 * Writes walks into a folder, each as a scenario. A file that exists is not overwritten.
 * @param walks by name, the text of the scenario
 * @returns by name, the file
 * @throws SetupError if a file cannot be written
 */
export function saveWalks(folder: string, walks: ReadonlyMap<string, string>): Map<string, Saved> {
  const saved = new Map<string, Saved>();
  const taken = new Set<string>();
  try {
    makeFolder(folder);
    for (const [name, text] of walks) {
      const file = path.join(folder, freeName(fileName(name), taken));
      const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      if (before === undefined) writeFileSync(file, text, { flag: 'wx' });
      saved.set(name, { file, state: before === undefined ? 'written' : before === text ? 'same' : 'kept' });
    }
  } catch (error) {
    throw new SetupError(`--save-walks ${folder}: a walk cannot be written (${messageOf(error)}).`);
  }
  return saved;
}

/**
 * The file name of a walk: `reports-link-details.mjs` for `http://localhost:3000/reports → link "Details", button "Next"`. What it
 * presses after the first click is left out, because the name would become long.
 */
export function fileName(walk: string): string {
  const text = walk.replace(/(→ [^"]*"[^"]*").*$/, '$1').replace(/^https?:\/\/[^/\s]+/, '').toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const words = text.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return `${words.slice(0, 80).replace(/-+$/, '') || 'page'}.mjs`;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let i = 2; taken.has(free); i++) free = name.replace(/\.mjs$/, `-${i}.mjs`);
  taken.add(free);
  return free;
}
