import { expect, test } from 'vitest';
import { firstUses, type Piece } from './first-uses';
import { terms } from './terms';

const marked = (pieces: readonly Piece[]) => pieces.flatMap(({ text, term }) => (term === undefined ? [] : [`${text}: ${term}`]));

test('only the first use of a term in a page is marked, in whichever form', () => {
  const [first = [], second = []] = firstUses(['A closure retains its scope. Closures are functions.', 'Its scope retains a detached element.']);
  expect(marked(first)).toEqual(['closure: closure', 'retains: retained', 'scope: scope']);
  expect(marked(second)).toEqual(['detached element: detached']);
});

test('the longest term wins', () => {
  expect(marked(firstUses(['The retainer path starts at a root.'])[0] ?? [])).toEqual(['retainer path: retainer-path', 'root: root']);
});

test.each(['rootMargin', 'scope.ts', '--visit', 'retain()', 'heap-like'])('%s is not a use of a term', (text) => {
  expect(marked(firstUses([text])[0] ?? [])).toEqual([]);
});

test('the pieces of a text are the text', () => {
  const text = 'The root, the heap and the root again.';
  expect((firstUses([text])[0] ?? []).map((piece) => piece.text).join('')).toBe(text);
});

test('no two terms have the same id or the same form', () => {
  const all = terms.flatMap(({ id, forms }) => [id, ...forms.filter((form: string) => form !== id)]);
  expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
});
