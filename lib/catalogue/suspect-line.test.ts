import { describe, expect, test } from 'vitest';
import { problemWithException, problemWithLine } from './suspect-line';

const page = `function Board() {
  useEffect(() => {
    // LEAK: the window keeps it
    // for ever
    window.addEventListener('resize',
      fit);
    fit();
  }, []);
}`;
const around = { accepts: 'useEffect(() => {', reason: 'the effect is what React keeps' };

describe('the line that the hunter names', () => {
  test.each([5, 6])('may be each of the marked statement: %i', (line) => {
    expect(problemWithLine(page, line)).toBeUndefined();
  });

  test.each([1, 2, 7, 8])('may not be another, though it encloses the marked statement: %i', (line) => {
    expect(problemWithLine(page, line)).toMatch(`line ${line} (`);
  });

  test('must be there', () => {
    expect(problemWithLine(page, undefined, around)).toBe('no line is named.');
  });

  test('may be that of the exception, and no other', () => {
    expect(problemWithLine(page, 2, around)).toBeUndefined();
    expect(problemWithLine(page, 7, around)).toMatch('line 7 (fit();) is named, not the marked statement in lines 4 to 6.');
  });

  test('may not be the marked statement where there is an exception', () => {
    expect(problemWithLine(page, 5, around)).toMatch('no longer needed');
  });

  test('is none without a mark', () => {
    expect(problemWithLine('fit();', 1)).toBe('the page marks no statement.');
  });
});

describe('an exception', () => {
  test('is the text of one line, with a reason', () => {
    expect(problemWithException(page, around)).toBeUndefined();
  });

  test.each([
    [{ ...around, accepts: 'useEffect(' }, 'line.accepts is the text of 0 lines, not of one'],
    [{ ...around, accepts: 'fit();', reason: ' ' }, 'line.reason is empty'],
    [{ ...around, accepts: 'fit);' }, 'line.accepts is in the marked statement, which needs no exception'],
  ])('%j is none', (exception, problem) => {
    expect(problemWithException(page, exception)).toBe(problem);
  });
});
