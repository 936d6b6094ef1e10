import { parse } from 'acorn';
import { expect, it } from 'vitest';
import { timedNames, trimmedNames } from './trimming';

const namesIn = (code: string) => [...trimmedNames(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))];

it.each([
  ['undo.push(step); if (undo.length > 30) undo.shift();', ['undo']],
  ['class Store { add(x) { this.items.push(x); this.items.splice(0, 1); } }', ['items']],
  ['class Store { #items = []; drop() { this.#items.pop(); } }', ['#items']],
  ['ring[next++ % ring.length] = value;', ['ring']],
  ['ring[next++ & mask] = value;', ['ring']],
  ['slots[i] = value; i += 1; if (i === size) i = 0;', ['i', 'slots']],
  ['class Ring { add(x) { this.#slots[this.#next] = x; this.#next = (this.#next + 1) % this.size; } #slots = []; #next = 0; }', ['#next', '#slots']],
  ['if (cache.size >= limit) cache.delete(cache.keys().next().value);', ['cache']],
  ['delete registry[id];', ['registry']],
  ['batch = [];', ['batch']],
  ['list.length = 0;', ['list']],
  ['if (!memo.has(key)) memo.set(key, make());', ['memo']],
  ['memo[key] ??= make();', ['memo']],
  ['if (!memo[key]) memo[key] = make();', ['memo']],
  ['if (!(key in memo)) memo[key] = make();', ['memo']],
])('sees what `%s` shortens', (code, names) => {
  expect(namesIn(code)).toEqual(names);
});

it.each([['list.push(value);'], ['map.set(key, value);'], ['registry[id] = value;'], ['registry[id] = value; id += 1;'], ['show(list.length);'], ['state.list ??= [];'], ['if (!state.ready) start();'], ['for (const x of list) use(x);']])(
  'sees nothing shortened in `%s`',
  (code) => {
    expect(namesIn(code)).toEqual([]);
  },
);

const timedIn = (code: string) => [...timedNames(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))];

it.each([
  ['function sweep() { for (const [k, v] of cache) if (Date.now() - v.at > 2000) cache.delete(k); }', ['cache']],
  ['class Limiter { prune() { this.hits = this.hits.filter((hit) => performance.now() - hit.since < 2000); } }', ['hits']],
  ['const evict = (limit) => { while (queue[0].expires < limit) queue.shift(); };', ['queue']],
])('sees what `%s` removes by the clock', (code, names) => {
  expect(timedIn(code)).toEqual(names);
});

it.each([['function sweep() { cache.delete(key); } function show() { return Date.now(); }'], ['list.push(Date.now()); list.shift();']])('sees nothing removed by the clock in `%s`', (code) => {
  expect(timedIn(code)).toEqual([]);
});
