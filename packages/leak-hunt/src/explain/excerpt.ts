import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Excerpt, Place } from './types';

const around = 3;
const longest = 200;

/**
 * The source lines around a place.
 * @param text the source text from the source map; without it, the file of that name is read
 * @param folder the project's folder; files outside it are never read, whatever name the source map gives
 * @returns null if the source is not known or has no such line
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
