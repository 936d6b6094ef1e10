import { expect, test } from 'vitest';
import { CodeReader } from './code-reader';

/** The texts of the statements that add to a variable of the whole script, or to a property. */
function additions(text: string, name: string, kind: 'variable' | 'property' | 'global' = 'variable'): string[] {
  const reader = new CodeReader(text);
  const found =
    kind === 'property' ? reader.statementsAddingToProperty(name) : reader.statementsAddingToVariable(name, kind === 'global' ? undefined : reader.scopeOf(name, 0));
  return found.map(({ start, end }) => text.slice(start, end).replace(/;$/, ''));
}

test.each([
  'kept.push(thing)',
  'kept.unshift(thing)',
  'kept[kept.length] = thing',
  'kept[key] ??= thing',
  'kept.set(key, thing)',
  'kept?.add?.(thing)',
  'kept["set"](key, thing)',
  'kept = [...kept, thing]',
  'kept = kept.concat(thing)',
  'kept = { ...kept, [key]: thing }',
  'kept.lists.open.push(thing)',
  'kept.get(key).push(thing)',
  '(kept.open ||= []).push(thing)',
  '(kept.open || (kept.open = [])).push(thing)',
  'Object.assign(kept, { [key]: thing })',
  'Object.defineProperty(kept, key, { value: thing })',
  'Reflect.set(kept, key, thing)',
  'Array.prototype.push.call(kept, thing)',
  '[].push.apply(kept, things)',
  '[kept[key]] = [thing]',
  '({ thing: kept.last } = state)',
  'kept.remember(thing)',
  '(0, kept.add)(thing)',
  'kept[Symbol.for(key)] = thing',
  'kept[key] = true',
  'kept[key] = null',
])('%s adds to the variable', (statement) => {
  expect(additions(`let kept = make();\n${statement};\nuse(kept.length);`, 'kept')).toEqual([statement]);
});

test.each(['kept.delete(thing)', 'kept.get(key)', 'kept.forEach(draw)', 'kept.splice', 'draw(kept)', 'other.push(kept)', 'kept.unsubscribe(thing)', 'const { length } = kept', 'kept = null', 'kept.last = undefined', 'kept.isOpen = !1', 'kept.last = void 0'])(
  '%s does not',
  (statement) => {
    expect(additions(`let kept = make();\n${statement};`, 'kept')).toEqual([]);
  },
);

test('a method of an unknown name is an addition only if there is no other', () => {
  expect(additions('const kept = make();\nkept.remember(a);\nkept.add(b);', 'kept')).toEqual(['kept.add(b)']);
});

test.each([
  ['a function', 'function other(kept) {\n  kept.push(1);\n}'],
  ['an arrow function', 'const other = (kept) => kept.push(1);'],
  ['a block', '{\n  const kept = [];\n  kept.push(1);\n}'],
  ['a loop', 'for (const kept of lists) kept.push(1);'],
  ['the handler of an error', 'try {\n  run();\n} catch (kept) {\n  kept.push(1);\n}'],
  ['a pattern', 'function other({ kept: { kept } }) {\n  kept.push(1);\n}'],
  ['a default value', 'function other(kept = []) {\n  kept.push(1);\n}'],
  ['a class that is named so inside', 'const Other = class kept {\n  run() {\n    kept.push(1);\n  }\n};'],
  ['a declaration after its use', 'function other() {\n  kept.push(1);\n  var kept = [];\n}'],
])('a variable of the same name in %s is another one', (_, other) => {
  expect(additions(`const kept = [];\n${other}\nkept.push(2);`, 'kept')).toEqual(['kept.push(2)']);
});

test.each([
  ['this.#rows.push(row)', '#rows'],
  ['this.rows = [...this.rows, row]', 'rows'],
  ['Board.all.push(this)', 'all'],
  ['(window.arr ??= []).push(row)', 'arr'],
  ['state["rows"].push(row)', 'rows'],
  ['this.rows[this.rows.length] = row', 'rows'],
])('%s adds to the property %s', (statement, name) => {
  expect(additions(`class Board {\n  #rows = [];\n  add(row) {\n    ${statement};\n  }\n}`, name, 'property')).toEqual([statement]);
});

test('a variable that was read from the property counts only if no statement names the property', () => {
  const reads = 'function add(row) {\n  const { rows } = state;\n  rows.push(row);\n}';
  expect(additions(reads, 'rows', 'property')).toEqual(['rows.push(row)']);
  expect(additions(`${reads}\nstate.rows.push(0);`, 'rows', 'property')).toEqual(['state.rows.push(0)']);
});

test.each([
  ['all', ['kept.cache = {}', 'kept.cache[key] = 1', 'kept.cache.set(key, 1)']],
  ['into', ['kept.cache[key] = 1', 'kept.cache.set(key, 1)']],
  ['calls', ['kept.cache.set(key, 1)']],
] as const)('of the additions to a property, %s are found where asked for', (which, expected) => {
  const text = 'kept.cache = {};\nkept.cache[key] = 1;\nkept.cache.set(key, 1);';
  const found = new CodeReader(text).statementsAddingToProperty('cache', undefined, which);
  expect(found.map(({ start, end }) => text.slice(start, end).replace(/;$/, ''))).toEqual(expected);
});

test('a variable that no scope declares is a global one', () => {
  expect(additions('function add(row) {\n  rows.push(row);\n}\nfunction other(rows) {\n  rows.push(1);\n}', 'rows', 'global')).toEqual(['rows.push(row)']);
});

test('in minified code, the statement is the part that a comma separates', () => {
  const text = '(()=>{var t=[],n={};function e(n){let t=new Map;t.set(1,n)}function r(n){e(n),t.push(n),n.x&&o(n)}r(n)})();';
  const reader = new CodeReader(text);
  const [found] = reader.statementsAddingToVariable('t', reader.scopeOf('t', 1));
  expect(found && text.slice(found.start, found.end)).toBe('t.push(n)');
});
