import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { CodeReader } from './code-reader';

/** The cost of large bundles, as ratios: to a small bundle's, and to that of the syntax tree alone. */

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A minified bundle of so many megabytes (10^6 characters): one scope with many functions, as a bundler's wrapper makes it. */
function bundleOf(megabytes: number): string {
  const modules = ['(function(){var first=[];function kept(){}bus.on("change",kept);'];
  for (let length = 0, i = 0; length < megabytes * 1e6; i++) {
    const text = `"${'the text of a module, '.repeat(12)}"`;
    const module =
      `function m${i}(e,t){var n=[],r=e.load(t);function a(e){n.push({v:e,i:${i}}),r&&a.b(e)}` +
      `t.on("change",a);for(var i=0;i<n.length;i++)e.x${i}(n[i],{k:[1,2,3],z:${text}});return{start:a}}`;
    modules.push(module);
    length += module.length;
  }
  return `${modules.join('')}function last(){first.push(1)}})();`;
}

/** Processor time, in microseconds, for reading a bundle and asking everything that one leak may ask. */
function timeOf(text: string): number {
  const before = process.cpuUsage();
  const reader = new CodeReader(text);
  const kept = reader.functionAt(0, text.indexOf('kept(') + 4);
  expect(kept && reader.statementsKeeping(kept)).toHaveLength(1);
  expect(kept && reader.siblingsUsing('first', kept)).toEqual(['last']);
  expect(reader.statementsAddingToProperty('n').length).toBeGreaterThan(1_000);
  for (const statement of reader.statementsAddingToProperty('n')) reader.positionOf(statement);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

test('the time grows no faster than the bundle', { timeout: 100_000 }, () => {
  const [small, large] = [bundleOf(1), bundleOf(8)];
  timeOf(small); // compiles the parser
  const leastOf = (text: string) => Math.min(timeOf(text), timeOf(text));
  expect(leastOf(large) / leastOf(small)).toBeLessThan(12);
});

/** What `make` returns, in bytes of the heap. */
function heapOf(make: () => object): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  collectGarbage();
  const bytes = process.memoryUsage().heapUsed - before;
  expect(made).toBeDefined(); // alive until here
  return bytes;
}

test('the reader keeps little besides the syntax tree', { timeout: 100_000 }, () => {
  const text = bundleOf(8);
  const tree = heapOf(() => parse(text, { ecmaVersion: 'latest', sourceType: 'module' }));
  expect(heapOf(() => new CodeReader(text)) / tree).toBeLessThan(1.25);
});
