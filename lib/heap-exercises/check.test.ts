import { expect, test } from 'vitest';
import { judge } from './check';

const answer = {
  accepts: ['RowHighlighter'],
  mistakes: [
    { names: ['InvoiceTable'], hint: 'Look for a detached row.', isRival: true as const },
    { names: ['Array'], hint: 'Who has the array?' },
  ],
  otherwise: 'Look at the path.',
};

test.each([
  'RowHighlighter',
  ' rowhighlighter ',
  'row highlighter',
  'Row-Highlighter',
  '“RowHighlighter”',
  '`RowHighlighter`.',
  'class RowHighlighter',
  'the RowHighlighter @44619',
  'RowHighlighter.marked, an Array',
  'ＲｏｗＨｉｇｈｌｉｇｈｔｅｒ',
])('%j is right', (typed) => {
  expect(judge(answer, typed)).toEqual({ isRight: true });
});

test.each([
  ['', 'Type an answer first.'],
  [' … ', 'Type an answer first.'],
  ['InvoiceTable', 'Look for a detached row.'],
  ['the invoice table @12', 'Look for a detached row.'],
  ['an array', 'Who has the array?'],
  ['Highlighter', 'Look at the path.'],
  ['RowHighlighters', 'Look at the path.'],
  ['MyRowHighlighter', 'Look at the path.'],
  ['@44619', 'Type an answer first.'],
  ['RowHighlighter or InvoiceTable', 'This names more than one. Give one answer.'],
  [`RowHighlighter ${'window '.repeat(15)}`, 'Give one answer, in at most 15 words.'],
])('%j is wrong, and its hint is %j', (typed, hint) => {
  expect(judge(answer, typed)).toEqual({ isRight: false, hint });
});

const count = { accepts: ['22', 'twenty-two'], mistakes: [{ names: ['30'], hint: 'Some are collected.' }], otherwise: 'Count them.' };

test.each([
  ['22', true],
  ['22 objects', true],
  ['twenty two', true],
  ['220', false],
  ['2 2 0', false],
  ['21 or 22', false],
  ['22.5', false],
  ['30', false],
])('a number: %j is right: %j', (typed, isRight) => {
  expect(judge(count, typed).isRight).toBe(isRight);
});

test('the longest accepted name is taken first, so that its words are no mistake', () => {
  const media = { accepts: ['matchMedia', 'window.matchMedia'], mistakes: [{ names: ['window'], hint: '', isRival: true as const }], otherwise: '' };
  expect(judge(media, 'window.matchMedia()').isRight).toBe(true);
  expect(judge(media, 'the window, or matchMedia').isRight).toBe(false);
});
