import { describe, expect, it } from 'vitest';
import { CodeReader } from './code-reader';
import { Declarations } from './declarations';

/** The names at the position of a text in a script, as V8 gives it. */
function namesAt(script: string, text: string): string[] {
  return new Declarations(new CodeReader(script)).namesAt(0, script.indexOf(text)).map(({ name }) => name);
}

describe('the names of a class at V8’s position for it', () => {
  it.each([
    ['a declaration without a constructor', 'class t{a=1}new t', 'class t', ['t', 't']],
    ['a declaration with a constructor, at the constructor', 'class t{constructor(e){this.e=e}}', '(e)', ['t']],
    ['an expression in a variable', 'var t=class{a=1};', 'class{', ['t']],
    ['a named expression', 'var t=class e{};', 'class e', ['e', 't']],
    ['a property', 'var o={Player:class{}}', 'class{', ['Player']],
    ['a member', 'o.Player=class{}', 'class{', ['Player']],
    ['an old-style constructor', 'var t=function(n){this.n=n};new t', 'function(n)', ['t']],
  ])('%s', (_, script, text, names) => {
    expect(namesAt(script, text)).toEqual(names);
  });

  it('are those of the inner class, not of the one around it', () => {
    expect(namesAt('class a{make(){return class b{constructor(){}}}}', '(){}}}')).toEqual(['b']);
    expect(namesAt('class a{make(){return 1}}', '(){return 1')).toEqual(['make']);
  });
});

it('finds the declaration of a variable in the scope of a function, and not one of the same name beside it', () => {
  const script = 'function a(){let e=1;return()=>e}function b(){let e=2;return function c(){return e}}';
  const declared = new Declarations(new CodeReader(script)).declarationOf('e', 0, script.indexOf('function c'));
  expect(declared?.start).toBe(script.indexOf('e=2'));
  const blocks = '{let e=1}{let e=2;f(()=>e)}';
  expect(new Declarations(new CodeReader(blocks)).declarationOf('e', 0, blocks.indexOf('()=>'))?.start).toBe(blocks.indexOf('e=2'));
  expect(new Declarations(new CodeReader(blocks)).declarationOf('x', 0, blocks.indexOf('()=>'))).toBeUndefined();
});
