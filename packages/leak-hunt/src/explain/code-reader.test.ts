import { expect, test } from 'vitest';
import { CodeReader } from './code-reader';

/** The text of the line that is found for the function whose parameter list stands first after `kept`. */
function statementFor(text: string): string | undefined {
  const reader = new CodeReader(text);
  const lines = text.split('\n');
  const line = lines.findIndex((row) => row.includes('kept'));
  const row = lines[line] ?? '';
  const column = row.indexOf('(', row.indexOf('kept'));
  const kept = reader.functionAt(line, column);
  const [statement] = (kept && reader.statementsKeeping(kept)) ?? [];
  return statement && lines[reader.positionOf(statement).line]?.trim();
}

test.each([
  ['a call that is given the function', `setInterval(function kept() {}, 40);`],
  ['a constructor that is given it', `new ResizeObserver(function kept() {});`],
  ['a property it is assigned to', `worker.onmessage = function kept() {};`],
])('the statement that keeps a function is %s', (_, text) => {
  expect(statementFor(text)).toBe(text);
});

test.each([
  ['a call', `window.addEventListener('resize', kept);`],
  ['a call with an object that holds it', `store.subscribe({ next: kept });`],
  ['an assignment to a property', `worker.onmessage = kept;`],
  ['an assignment to an element', `handlers[topic] = kept;`],
])('a declared function is handed on by %s', (_, statement) => {
  const text = `function page() {\n  function kept() {}\n  kept();\n  ${statement}\n}`;
  expect(statementFor(text)).toBe(statement);
});

test('a statement that releases the function is not the one that keeps it', () => {
  const text = `function page() {
  function kept() {}
  const stop = () => window.removeEventListener('resize', kept);
  window.addEventListener('resize', kept);
}`;
  expect(statementFor(text)).toBe("window.addEventListener('resize', kept);");
});

test.each(['removeListener', 'off', 'unsubscribe', 'unFollow', 'detachEvent', 'clear'])('%s(…) releases the function', (method) => {
  const text = `function page() {
  function kept() {}
  bus.${method}(kept);
  handOn(kept);
}`;
  expect(statementFor(text)).toBe('handOn(kept);');
});

test.each(['unshift', 'union', 'until', 'closest', 'removed', 'offset', 'clearly'])('%s(…) does not', (method) => {
  const text = `function page() {
  function kept() {}
  bus.${method}(kept);
}`;
  expect(statementFor(text)).toBe(`bus.${method}(kept);`);
});

test.each(['bus.on(topic, kept);', 'bus[topic] = kept;'])('a parameter of the same name is another function: %s', (statement) => {
  const text = `function page() {
  function kept() {}
  function relay(kept) { ${statement} }
  setInterval(kept, 40);
}`;
  expect(statementFor(text)).toBe('setInterval(kept, 40);');
});

test("React's own hooks keep a function only as long as the component", () => {
  const text = `function Page() {
  function kept() {}
  useEffect(kept, []);
  bus.on('tick', kept);
}`;
  expect(statementFor(text)).toBe("bus.on('tick', kept);");
});

test('a function that nobody is given has no such statement', () => {
  expect(statementFor('function kept() {}\nkept();')).toBeUndefined();
});

test.each([
  ['a method that adds', `cache.set(key, value);`],
  ['an element', `cache[key] = value;`],
  ['the variable itself', `cache = { value, before: cache };`],
  ['a property of another object', `globalThis.cache = value;`],
])('a variable grows by %s', (_, statement) => {
  const reader = new CodeReader(`cache.get(key);\n${statement}`);
  const [found] = [...reader.statementsAddingToVariable('cache', undefined), ...reader.statementsAddingToProperty('cache')];
  expect(found && reader.positionOf(found)).toEqual({ line: 1, column: 0 });
});

test('all that add to a variable are found, without those of another variable of its name', () => {
  const reader = new CodeReader(`const cache = [];
function load(cache) {
  cache.push(1);
}
function fill() {
  cache.push(2);
}
cache.push(3);
if (cache.length > 1) {
  const cache = new Set();
  cache.add(4);
}`);
  const linesOf = (from: Parameters<CodeReader['scopeOf']>[1] | undefined) => {
    const scope = from === undefined ? undefined : reader.scopeOf('cache', from);
    return reader.statementsAddingToVariable('cache', scope).map((statement) => reader.positionOf(statement).line);
  };
  expect(linesOf(0)).toEqual([5, 7]);
  expect(linesOf(reader.functionAt(4, 13))).toEqual([5, 7]);
  expect(linesOf(reader.functionAt(1, 13))).toEqual([2]);
  expect(linesOf(reader.offsetOf(8, 22))).toEqual([10]);
  expect(linesOf(undefined)).toEqual([]);
});

test('the function that uses what another one of its scope does not is named', () => {
  const text = `function page() {
  const rows = load();
  function kept() {}
  function render() { draw(rows); }
}`;
  const reader = new CodeReader(text);
  const kept = reader.functionAt(2, 15);
  expect(kept && reader.siblingsUsing('rows', kept)).toEqual(['render']);
  const render = reader.functionAt(3, 17);
  expect(render && reader.siblingsUsing('rows', render)).toEqual([]);
});

test('a statement that makes a collection and stores into it counts as both', () => {
  const reader = new CodeReader('(store.cache ??= {})[key] = value;');
  const linesOf = (which: Parameters<CodeReader['statementsAddingToProperty']>[2]) =>
    reader.statementsAddingToProperty('cache', undefined, which).map((statement) => reader.positionOf(statement).line);
  expect(linesOf('all')).toEqual([0]);
  expect(linesOf('into')).toEqual([0]);
  expect(linesOf('calls')).toEqual([]);
});

test.each([
  ['between others', 'function f(x) { return n++, list.push(x), n }'],
  ['whose value a property is read of', 'const n = (a(), (v = new T).at = 1, list.push(v), v).size;'],
  ['of a variable and what is stored', 'let v; for (v = new T, list.push(v); ;) a();'],
  ['after a condition', 'if (a) n && list.push(x), n++;'],
  ['in one branch', 'n ? (a(), list.push(x)) : b();'],
  ['before a return', 'function f(x) { return a(), void list.push(x) }'],
  ['of an arrow function', 'const f = (x) => (n++, list.push(x));'],
])('of statements that a minifier has joined, the one that keeps is found %s', (_, text) => {
  const reader = new CodeReader(`const list = [];\n${text}`);
  const [found] = reader.statementsAddingToVariable('list', reader.scopeOf('list', 0)).slice(-1);
  expect(found && text.slice(reader.positionOf(found).column, found.end - 'const list = [];\n'.length)).toMatch(/^list\.push\(\w\)$/);
});
