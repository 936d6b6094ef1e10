import { describe, expect, it } from 'vitest';
import { marksIn } from './marks';

const spans = (source: string) => marksIn(source).map(({ from, to }) => [from, to]);

describe('marksIn', () => {
  it('finds the comment, its text and the statement below', () => {
    expect(marksIn("const a = 1;\n// LEAK: window keeps it\nwindow.addEventListener('resize', f);\nf();")).toEqual([
      { meaning: 'retained', words: 'window keeps it', from: 2, to: 3 },
    ]);
  });

  it('finds the end of a statement of several lines', () => {
    expect(spans('// FIX: let go\nreturn () => {\n  stop(")");\n};\nnext();')).toEqual([[1, 4]]);
    expect(spans('// FIX: let go\nconst all =\n  list\n    .filter(Boolean);\nnext();')).toEqual([[1, 4]]);
  });

  it('reads a comment of several lines', () => {
    expect(marksIn('// LEAK: the list\n// keeps it\nlist.push(it);\nend();')).toMatchObject([
      { words: 'the list keeps it', to: 3 },
    ]);
  });

  it('stops at a property, and at a line that closes more than it opens', () => {
    expect(spans('{\n  // LEAK: for ever\n  gcTime: Infinity,\n  retry: 1,\n}')).toEqual([[2, 3]]);
    expect(spans('useEffect(() => {\n  // LEAK: no cleanup\n}, []);\nnext();')).toEqual([[2, 3]]);
  });

  it('reads a mark inside JSX', () => {
    expect(marksIn('<ul>\n  {/* FIX: no ref */}\n  <li />\n</ul>')).toMatchObject([
      { words: 'no ref', from: 2, to: 3 },
    ]);
  });

  it('ignores prose that mentions a mark', () => {
    expect(marksIn('const help = "write // LEAK: above";')).toEqual([]);
  });
});
