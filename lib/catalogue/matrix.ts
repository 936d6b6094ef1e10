import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { score, type Said, type Score, type Truth } from '../benchmark/score';
import type { Group } from './case';
import { allCases, type CaseEntry } from './cases';
import type { Recorded, RecordedHunt } from './recorded/recorded';

/**
 * The matrix of tools and pages: which tool finds which leak. `npm run bench -- --matrix` measures the other tools and
 * writes lib/catalogue/recorded/matrix.json. The hunter's column comes from `npm run record`. The linter's column comes
 * from the cases; a test compares it with ESLint's findings.
 */

/** The columns in the order of the table. */
export const columns = {
  memlab: 'memlab run, default rules',
  filter: 'memlab run, given the class name',
  linter: 'ESLint’s leak rules',
  counters: 'Node and listener counters',
  hunter: 'Leak Lab’s hunter',
} as const;

export type Column = keyof typeof columns;
/** The tools whose answers are in lib/catalogue/recorded/matrix.json. */
export type Measured = 'memlab' | 'filter' | 'counters';

/** A tool's verdict on one page, and what it reported. */
export interface Cell {
  said: Said;
  note: string;
}

/** The format of lib/catalogue/recorded/matrix.json. */
export interface RecordedMatrix {
  version: 1;
  /** When and with which versions it was measured, in one sentence. */
  measured: string;
  /** Cells by target (`window-listener/leaky`), then by tool. */
  pages: Record<string, Record<Measured, Cell>>;
}

/** One page, with every tool's answer. */
export interface MatrixPage {
  target: string;
  truth: Truth;
  cells: Record<Column, Cell>;
}

/** One case with its pages, the leaky one first. */
export interface MatrixRow {
  slug: string;
  kind: CaseEntry['kind'];
  title: string;
  group: Group;
  pages: MatrixPage[];
}

const notMeasured: Cell = { said: 'none', note: 'not measured yet' };

/** The path of the recorded matrix, from the project's folder. */
export const matrixFile = 'lib/catalogue/recorded/matrix.json';

/** Reads the recorded matrix. @throws Error if there is none */
export async function recordedMatrix(): Promise<RecordedMatrix> {
  return JSON.parse(await readFile(path.join(process.cwd(), matrixFile), 'utf8')) as RecordedMatrix;
}

/** The rows of the matrix, one a case, in the order of the registry. */
export async function matrixRows({ pages }: RecordedMatrix, hunts: Recorded): Promise<MatrixRow[]> {
  return (await allCases()).map((entry) => rowOf(entry, pages, hunts));
}

function rowOf(entry: CaseEntry, measured: RecordedMatrix['pages'], hunts: Recorded): MatrixRow {
  const { slug, kind, title, group } = entry;
  const page = (part: 'leaky' | 'fixed' | 'control'): MatrixPage => {
    const target = `${slug}/${part}`;
    const { memlab = notMeasured, filter = notMeasured, counters = notMeasured } = measured[target] ?? {};
    // A fixed twin has no finding: lib/catalogue/linter/findings.test.ts.
    const linter = cellOf(part === 'fixed' ? null : entry.linter);
    return { target, truth: part === 'leaky' ? 'leak' : 'clean', cells: { memlab, filter, linter, counters, hunter: hunted(hunts[target]) } };
  };
  return { slug, kind, title, group, pages: kind === 'pair' ? [page('leaky'), page('fixed')] : [page('control')] };
}

function cellOf(rule: string | null): Cell {
  return rule === null ? { said: 'clean', note: '' } : { said: 'leak', note: rule };
}

function hunted(hunt: RecordedHunt | undefined): Cell {
  if (!hunt) return notMeasured;
  const note = hunt.leaks.map(({ name }) => name).join(', ');
  return { said: hunt.verdict === 'leak' || hunt.verdict === 'clean' ? hunt.verdict : 'none', note };
}

/** Each tool's score over all rows. */
export function totals(rows: readonly MatrixRow[]): Record<Column, Score> {
  const pages = rows.flatMap((row) => row.pages);
  const of = (column: Column) => score(pages.map(({ truth, cells }) => ({ truth, said: cells[column].said })));
  return { memlab: of('memlab'), filter: of('filter'), linter: of('linter'), counters: of('counters'), hunter: of('hunter') };
}

/** A tool's result for one case, from all its pages. */
export type Outcome = 'found' | 'silent' | 'missed' | 'confused' | 'false alarm' | 'no verdict';

/** One cell of the table: the tool's result for the case, and what it reported. */
export function outcomes({ pages }: Pick<MatrixRow, 'pages'>, column: Column): { outcome: Outcome; note: string } {
  const note = pages.map(({ target, cells }) => cells[column].note && `${target}: ${cells[column].note}`).filter(Boolean).join('; ');
  const said = (truth: Truth) => pages.find((page) => page.truth === truth)?.cells[column].said;
  const [onLeaky, onClean] = [said('leak'), said('clean')];
  if (onLeaky === 'none' || onClean === 'none') return { outcome: 'no verdict', note };
  if (onLeaky === undefined) return { outcome: onClean === 'leak' ? 'false alarm' : 'silent', note };
  if (onLeaky === 'clean') return { outcome: onClean === 'leak' ? 'false alarm' : 'missed', note };
  return { outcome: onClean === 'leak' ? 'confused' : 'found', note };
}
