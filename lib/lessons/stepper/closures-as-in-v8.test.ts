import { Session } from 'node:inspector';
import { expect, test } from 'vitest';
import { run } from './run';

interface RemoteValue {
  objectId?: string;
  description?: string;
}

interface Properties {
  result: { name: string; value?: RemoteValue }[];
  internalProperties?: { name: string; value?: RemoteValue }[];
}

/** The variables that V8 keeps for a function: the names in each of its scopes, the innermost first. */
function scopesInV8(functionSource: string): string[][] {
  const session = new Session();
  session.connect();
  const ask = (method: string, params: object): unknown => {
    let answer: unknown;
    session.post(method, params, (error, result) => {
      if (error) throw error;
      answer = result; // the session answers before `post` returns
    });
    return answer;
  };
  const properties = (objectId = '') => ask('Runtime.getProperties', { objectId, ownProperties: true }) as Properties;
  try {
    const { result } = ask('Runtime.evaluate', { expression: `(() => { ${functionSource}\nreturn kept; })()` }) as { result: RemoteValue };
    const scopes = properties(result.objectId).internalProperties?.find(({ name }) => name === '[[Scopes]]')?.value?.objectId;
    return properties(scopes).result
      .filter(({ value }) => /^(Closure|Block|Catch)/.test(value?.description ?? ''))
      .map(({ value }) => properties(value?.objectId).result.map(({ name }) => name).sort());
  } finally {
    session.disconnect();
  }
}

/** The same as the stepper draws it. */
function drawnScopes(functionSource: string): string[][] {
  const { steps, ending } = run(`const result = (() => { ${functionSource}\nreturn kept; })();`);
  expect(ending).toEqual({ kind: 'finished' });
  const step = steps.at(-1);
  const result = step?.frames[0]?.scopes[0]?.slots.find(({ name }) => name === 'result')?.value;
  const scopes: string[][] = [];
  let at = step?.heap.find(({ id }) => result?.kind === 'reference' && id === result.to)?.scope;
  while (at !== undefined) {
    const record = step?.heap.find(({ id }) => id === at);
    scopes.push(record?.slots.map(({ name }) => name ?? '').sort() ?? []);
    at = record?.scope;
  }
  return scopes;
}

for (const [title, source] of Object.entries({
  'only the variables that an inner function uses': `const used = 1, unused = 2; const kept = () => used;`,
  'the variables of a sibling, too': `const a = [1], b = [2]; const sibling = () => a; const kept = () => b;`,
  'the scopes of blocks': `let kept; { const inner = 1, other = 2; { const deep = 3; kept = () => inner + deep; } }`,
  'the scope of an iteration': `let kept; for (let i = 0; i < 2; i++) kept = () => i;`,
  'parameters': `function make(a, b) { return () => a; } const kept = make(1, 2);`,
  'destructured parameters': `function make({ a, b }, [c]) { return () => b + c; } const kept = make({ a: 1, b: 2 }, [3]);`,
  'the variable of a catch clause': `let kept; try { throw 1; } catch (error) { kept = () => error; }`,
  'variables of several functions': `function outer(x) { const y = 2; return function middle() { const z = 3; return () => x + z; }; } const kept = outer(1)();`,
  'a function that uses nothing': `const big = [1]; const kept = () => 1;`,
  'a variable used by a function inside a function': `const far = 1; const kept = () => () => far;`,
  'a function declared with var': `var a = 1; var kept = function () { return a; };`,
  'the variables of a generator': `function* make() { const a = 1, b = 2; yield () => a; } const kept = make().next().value;`,
  'a variable that a method uses': `const used = 1, unused = 2; const o = { make() { return used; } }; const kept = o.make;`,
})) {
  test(`a function keeps the same variables as in V8: ${title}`, () => {
    expect(drawnScopes(source)).toEqual(scopesInV8(source));
  });
}
