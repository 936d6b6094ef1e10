import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/*
 * The programs that the lessons step through: app/learn/programs/<id>.js. The first line of each is a comment, which is its
 * title. The tests run them here and in Node. The pages are written by the build, hence turbopackIgnore.
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
  if (title === undefined || source === undefined) throw new SyntaxError(`${id}.js does not begin with its title.`);
  return { id, title, source: source.trim() };
}

/** The names of all programs. */
export async function programIds(): Promise<string[]> {
  const files = await readdir(folder());
  return files.filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -'.js'.length)).sort();
}
