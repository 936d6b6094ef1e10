import { createContext, runInContext } from 'node:vm';
import { beforeEach, expect, test } from 'vitest';
import { tracerScript } from './page-tracer';

interface Write {
  stack: string;
  type: string;
  name: string;
}

interface Tracer {
  watch(number: number, target: object): void;
  begin(): void;
  writesTo(number: number): Write[];
  insertionsOf(tag: string): string[];
  stop(): void;
}

/** What the tracer needs of a document: a tree, without anything that is shown. */
const smallDocument = `
  class Node {
    parentNode = null; childNodes = [];
    appendChild(node) { node.parentNode = this; this.childNodes.push(node); return node; }
    insertBefore(node) { return this.appendChild(node); }
    replaceChild(node) { return this.appendChild(node); }
  }
  class Element extends Node {
    constructor(tag) { super(); this.tag = tag; }
    append(...nodes) { for (const node of nodes) Node.prototype.appendChild.call(this, node); }
    remove() { this.parentNode.childNodes = this.parentNode.childNodes.filter((node) => node !== this); this.parentNode = null; }
    set innerHTML(tag) { Node.prototype.appendChild.call(this, new Element(tag)); }
  }
  class Document extends Node {
    querySelectorAll(tag) {
      const all = (node) => node.childNodes.flatMap((child) => [child, ...all(child)]);
      return all(this).filter((node) => tag === '*' || node.tag === tag);
    }
  }
  class DocumentFragment extends Node {}
  class CharacterData extends Node {}
  class DocumentType extends Node {}
  class Range {}
  class ShadowRoot {}
  const document = new Document();
  const body = document.appendChild(new Element('body'));
`;

let page: ReturnType<typeof createContext>;
let tracer: Tracer;

/** Runs a statement of the page in a script of its own. */
function run(statement: string, file = 'page.js'): unknown {
  return runInContext(statement, page, { filename: file });
}

beforeEach(async () => {
  page = createContext({});
  run(smallDocument, 'dom.js');
  run('const kept = [], map = new Map(), set = new Set(), store = {};');
  tracer = run(await tracerScript('write'), 'tracer.js') as Tracer;
});

test.each([
  ['an array', 'kept', 'kept.push({})'],
  ['the start of an array', 'kept', 'kept.unshift({})'],
  ['a map', 'map', 'map.set("key", {})'],
  ['a set', 'set', 'set.add({})'],
  ['an object', 'store', 'Object.assign(store, { a: {} })'],
  ['a property', 'store', 'Object.defineProperty(store, "a", { value: {} })'],
  ['a property by reflection', 'store', 'Reflect.set(store, "a", {})'],
])('the stack of what is stored in %s is noted', (_, name, statement) => {
  tracer.watch(1, run(name) as object);
  run(statement, 'visit.js');
  const writes = tracer.writesTo(1);
  expect(writes).toHaveLength(1);
  expect(writes[0]).toMatchObject({ type: 'object', name: 'Object' });
  expect(writes[0]?.stack).toContain('visit.js:1:');
});

test('other objects, reads and removals are not noted', () => {
  tracer.watch(1, run('kept') as object);
  run('[].push({}); map.set(1, kept); kept.slice(); kept.indexOf(1); kept.pop();', 'visit.js');
  expect(tracer.writesTo(1)).toEqual([]);
});

test('what is no longer stored does not count', () => {
  tracer.watch(1, run('kept') as object);
  tracer.watch(2, run('map') as object);
  run('const gone = {}; kept.push(gone); kept.pop(); map.set(1, gone); map.delete(1);', 'gone.js');
  run('kept.push({}); map.set(2, {});', 'visit.js');
  for (const number of [1, 2]) expect(tracer.writesTo(number).map(({ stack }) => /\w+\.js:/.exec(stack.replace(/.*tracer\.js.*\n/g, ''))?.[0])).toEqual(['visit.js:']);
});

test('new elements that are in the document have the stack that put them there', () => {
  run('body.append(new Element("li"))', 'older.js');
  tracer.begin();
  run('const list = new Element("ul"); list.append(new Element("li")); body.appendChild(list);', 'visit.js');
  run('body.append(new Element("p")); body.childNodes.at(-1).remove();', 'visit.js');
  run('body.innerHTML = "h1"', 'filled.js');
  expect(tracer.insertionsOf('li')).toEqual([expect.stringContaining('visit.js:1:')]);
  expect(tracer.insertionsOf('h1')).toEqual([expect.stringContaining('filled.js:1:')]);
  expect(tracer.insertionsOf('p')).toEqual([]);
});

test('afterwards the page has its own methods again', async () => {
  const methods = '[Array.prototype.push, Object.assign, Node.prototype.appendChild, Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML").set]';
  const during = run(methods) as unknown[];
  tracer.stop();
  const after = run(methods) as unknown[];
  expect(during.map((method, i) => method === after[i])).toEqual([true, false, false, false]);
  tracer = run(await tracerScript('write'), 'tracer.js') as Tracer;
  tracer.watch(1, run('kept') as object);
  expect(run('kept.push') === after[0]).toBe(false);
  tracer.stop();
  expect(run('kept.push')).toBe(after[0]);
});
