import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../tooling/children';
import { type Measured, writeIntoReadme } from './readme';

/**
 * Prints a measured table, and writes the requested files: the figures as JSON, the table into the README.
 * @param circumstances what was measured, when and where; Markdown
 * @param data the figures
 */
export async function publish(name: Measured, table: string, circumstances: string, data: object, to: { json?: string; readme?: true }): Promise<void> {
  const { json, readme } = to;
  const text = `${table}\n\n${circumstances}`;
  console.log(text);
  if (json !== undefined) {
    const file = path.resolve(process.env.INIT_CWD ?? '.', json);
    await writeFile(file, `${JSON.stringify({ version: 1, ...data }, null, 2)}\n`);
  }
  if (readme) await writeIntoReadme(root, name, text);
}
