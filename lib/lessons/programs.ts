import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/*
 * Reads the programs that the lessons run in the stepper: app/learn/programs/<id>.js. The first line of each is a
 * comment with its title. The tests run them in the stepper and in Node. The build prerenders the pages, hence
 * turbopackIgnore.
 */

export interface Program {
  id: string;
  title: string;
  source: string;
}

const folder = () => path.join(/* turbopackIgnore: true */ process.cwd(), 'app', 'learn', 'programs');

export async function readProgram(id: string): Promise<Program> {
  const text = await readFile(path.join(folder(), `${id}.js`), 'utf8');
  const [, title, source] = /^\/\/ (.+)\n([^]*)$/.exec(text) ?? [];
  if (title === undefined || source === undefined) throw new SyntaxError(`${id}.js does not begin with a comment that contains its title.`);
  return { id, title, source: source.trim() };
}

/** The names of all programs. */
export async function programIds(): Promise<string[]> {
  const files = await readdir(folder());
  return files.filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -'.js'.length)).sort();
}
