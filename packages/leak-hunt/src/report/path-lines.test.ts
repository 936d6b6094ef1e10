import { expect, it } from 'vitest';
import { aStep } from './fixtures/results';
import { pathLines } from './path-lines';

const KB = 1024;
const native = (name: string, id: number, kilobytes: number) =>
  aStep({ edge: '1', edgeKind: 'element', name, type: 'native', id, retainedSize: kilobytes * KB });
const window = aStep({ name: 'Window / http://localhost', type: 'native', id: 73727, retainedSize: 940 * KB });

it('shows the objects of a listener as one step, and omits Blink’s containers', () => {
  expect(
    pathLines([
      window,
      native('blink::EventTargetData', 7774, 928),
      native('blink::HeapVectorBacking<std::pair<a::B<const c, d::E>>>', 7776, 927),
      native('blink::RegisteredEventListener', 3434, 92),
      native('V8EventListener', 3432, 92),
      aStep({ edge: '1', edgeKind: 'element', name: 'fitColumns', type: 'closure', id: 142727, retainedSize: 92 * KB }),
      aStep({ edge: 'context', edgeKind: 'internal', name: 'system / Context / scope', id: 142725, retainedSize: 92 * KB }),
      aStep({ edge: 'feed', edgeKind: 'context', name: 'PriceFeed', id: 142729, retainedSize: 91 * KB }),
    ]),
  ).toEqual([
    '[window] (native) @73727 [940 KB]',
    '  --…--->  [event listener] (native) @7774 [928 KB]',
    '  --…--->  [fitColumns] (closure) @142727 [92 KB]',
    '  --context--->  [scope] (object) @142725 [92 KB]',
    '  --feed (variable)--->  [PriceFeed] (object) @142729 [91 KB]',
  ]);
});

it('shows the names that an author gave, and the index into an array', () => {
  expect(
    pathLines(
      [
        window,
        aStep({ edge: 'global_object', edgeKind: 'shortcut', name: 'Window [JSGlobalObject] / http://localhost' }),
        aStep({ edge: 'cache', edgeKind: 'property', name: 'Map' }),
        aStep({ edge: 'table', edgeKind: 'internal', name: '', type: 'array' }),
        aStep({ edge: '21', edgeKind: 'internal', name: 'Query' }),
        aStep({ edge: 'rows', edgeKind: 'property', name: 'Array' }),
        aStep({ edge: '6', edgeKind: 'element', name: '<li class="a > b">', type: 'native', isDetached: true }),
      ],
      true,
    ),
  ).toEqual([
    '[window] (native)',
    '  --cache (property)--->  [Map] (object)',
    '  --…--->  [Query] (object)',
    '  --rows (property)--->  [Array] (object)',
    '  --[6]--->  [Detached <li class="a > b">] (native)',
  ]);
});

it('shows the type of an object without a name', () => {
  const nameless = [aStep({ name: '', type: 'closure' }), aStep({ edge: 'kept', edgeKind: 'property', name: '', type: 'object' })];
  expect(pathLines([window, ...nameless], true)).toEqual(['[window] (native)', '  --…--->  [anonymous function] (closure)', '  --kept (property)--->  [object] (object)']);
});

it('shows the beginning of a string, in one line', () => {
  const text = `one\ntwo "three" ${'four '.repeat(40)}`;
  const strings = [aStep({ edge: '6', edgeKind: 'element', name: text, type: 'concatenated string' }), aStep({ edge: 'first', edgeKind: 'internal', name: 'one', type: 'string' })];
  expect(pathLines([aStep({ name: 'Array' }), ...strings], true)).toEqual([
    '[Array] (object)',
    '  --[6]--->  ["one two "three" four four four four four four four four four…"] (concatenated string)',
    '  --first (internal)--->  ["one"] (string)',
  ]);
});

it('shortens the arguments of a template, and cuts a long name', () => {
  const [line = ''] = pathLines([aStep({ name: 'Table<a::B<const c, d::E>>', type: 'object' })], true);
  expect(line).toBe('[Table<…>] (object)');
  expect(pathLines([aStep({ name: `<p title="${'x'.repeat(500)}">`, type: 'native' })], true)[0]?.length).toBeLessThan(140);
});

it('is empty for an empty path', () => {
  expect(pathLines([])).toEqual([]);
});
