import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Excerpt, Place } from './types';

const around = 3;
const longest = 200;

/**
 * The lines around a place: from the text that a source map brought along, else from the file of that name.
 * @param folder where the project lies; nothing outside of it is read, whatever a source map says
 * @returns null when nobody knows the source, or it has no such line
 */
export async function excerptOf(place: Place, text: string | undefined, folder: string): Promise<Excerpt | null> {
  const lines = (text ?? (await textWithin(folder, place.file)))?.split(/\r?\n/);
  if (!lines || place.line > lines.length) return null;
  const from = Math.max(1, place.line - around);
  return { from, lines: lines.slice(from - 1, place.line + around).map(shortened) };
}

async function textWithin(folder: string, file: string): Promise<string | undefined> {
  const full = path.resolve(folder, file);
  const isWithin = full.startsWith(path.resolve(folder) + path.sep) && /\.[cm]?[jt]sx?$/.test(full);
  return isWithin ? readFile(full, 'utf8').catch(() => undefined) : undefined;
}

function shortened(line: string): string {
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
