import { expect, test } from 'vitest';
import type { Said } from '../benchmark/score';
import { resolveTargets } from './targets';
import { type Cell, type MatrixPage, matrixRows, outcomes, recordedMatrix } from './matrix';
import { recordedHunts } from './recorded/hunts';

function page(truth: MatrixPage['truth'], said: Said): MatrixPage {
  const cell: Cell = { said, note: '' };
  return { target: `x/${truth}`, truth, cells: { memlab: cell, filter: cell, linter: cell, counters: cell, hunter: cell } };
}

const outcomeOf = (...pages: MatrixPage[]) => outcomes({ pages }, 'memlab').outcome;

test('a pair counts as found only if the tool reports the leaky twin and not the fixed one', () => {
  expect(outcomeOf(page('leak', 'leak'), page('clean', 'clean'))).toBe('found');
  expect(outcomeOf(page('leak', 'leak'), page('clean', 'leak'))).toBe('confused');
  expect(outcomeOf(page('leak', 'clean'), page('clean', 'clean'))).toBe('missed');
  expect(outcomeOf(page('leak', 'clean'), page('clean', 'leak'))).toBe('false alarm');
});

test('a tool should report nothing for a control', () => {
  expect(outcomeOf(page('clean', 'clean'))).toBe('silent');
  expect(outcomeOf(page('clean', 'leak'))).toBe('false alarm');
});

test('a case has no verdict if one of its pages has none', () => {
  expect(outcomeOf(page('leak', 'leak'), page('clean', 'none'))).toBe('no verdict');
});

test('the recorded matrix has every page of the lab, and no other', async () => {
  const { pages } = await recordedMatrix();
  const targets = await resolveTargets(['all'], process.cwd());
  expect(Object.keys(pages)).toEqual(targets.map(({ name }) => name));
});

test('the hunter has the right verdict for every page of the recorded matrix', async () => {
  const rows = await matrixRows(await recordedMatrix(), recordedHunts);
  const wrong = rows.flatMap(({ pages }) => pages).filter(({ truth, cells }) => cells.hunter.said !== truth);
  expect(wrong.map(({ target }) => target)).toEqual([]);
});
