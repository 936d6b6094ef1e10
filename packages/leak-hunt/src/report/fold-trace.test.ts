import { expect, it } from 'vitest';
import { foldTrace } from './fold-trace';

function folded(...lines: string[]): string[] {
  return foldTrace(lines.join('\n')).split('\n');
}

it('folds what makes a listener into one station, and Blink’s containers into none', () => {
  expect(
    folded(
      '[Window / http://localhost] (native) @73727 [940.4KB]',
      '  --26 (element)--->  [blink::EventTargetData] (native) @7774 [928KB]',
      '  --1 (element)--->  [blink::HeapVectorBacking<std::pair<a::B<const c, d::E>>>] (native) @7776 [927.9KB]',
      '  --4 (element)--->  [blink::RegisteredEventListener] (native) @3434 [92.6KB]',
      '  --1 (element)--->  [V8EventListener] (native) @3432 [92.6KB]',
      '  --1 (element)--->  [fitColumns] (closure) @142727 [92.5KB]',
      '  --context (internal)--->  [system / Context / scope (object) @142725 [92.5KB]',
      '  --feed (variable)--->  [PriceFeed] (object) @142729 [92.2KB]',
    ),
  ).toEqual([
    '[window] (native) @73727 [940.4KB]',
    '  --…--->  [event listener] (native) @7774 [928KB]',
    '  --…--->  [fitColumns] (closure) @142727 [92.5KB]',
    '  --context--->  [scope] (object) @142725 [92.5KB]',
    '  --feed (variable)--->  [PriceFeed] (object) @142729 [92.2KB]',
  ]);
});

it('leaves the names that a person gave, and the index into an array', () => {
  expect(
    folded(
      '[Window / http://localhost] (native) @1 [1KB]',
      '  --global_object (shortcut)--->  [Window [JSGlobalObject] / http://localhost] (object) @3 [1KB]',
      '  --cache (property)--->  [Map] (object) @5 [1KB]',
      '  --table (internal)--->  [<array>] (array) @7 [1KB]',
      '  --21 (internal)--->  [Query] (object) @9 [1KB]',
      '  --rows (property)--->  [Array] (object) @11 [1KB]',
      '  --6 (element)--->  [Detached <li class="a > b"> (native) @13 [1KB]',
    ),
  ).toEqual([
    '[window] (native) @1 [1KB]',
    '  --cache (property)--->  [Map] (object) @5 [1KB]',
    '  --…--->  [Query] (object) @9 [1KB]',
    '  --rows (property)--->  [Array] (object) @11 [1KB]',
    '  --[6]--->  [Detached <li class="a > b">] (native) @13 [1KB]',
  ]);
});

it('tells a timer without the tracker that stands before its callback', () => {
  expect(
    folded(
      '[Window / http://localhost] (native) @1 [1KB]',
      '  --5 (element)--->  [DOMTimer] (native) @2 [1KB]',
      '  --1 (element)--->  [ScheduledAction] (native) @4 [1KB]',
      '  --1 (element)--->  [leakHuntRun] (closure) @5 [1KB]',
      '  --context (internal)--->  [system / Context / scope (object) @7 [1KB]',
      '  --callback (variable)--->  [turnFlap] (closure) @9 [1KB]',
    ),
  ).toEqual([
    '[window] (native) @1 [1KB]',
    '  --…--->  [pending callback] (native) @2 [1KB]',
    '  --…--->  [turnFlap] (closure) @9 [1KB]',
  ]);
});

it('leaves lines that it does not know as they are', () => {
  expect(folded('', 'something else')).toEqual(['', 'something else']);
});

it('tells of a text how it begins, in one line', () => {
  const text = `one\ntwo "three" ${'four '.repeat(40)}`;
  expect(folded('[Array] (object) @11 [1KB]', `  --6 (element)--->  "${text}" (concatenated string) @13 [1KB]`, '  --first (internal)--->  "one" (string) @15 [20 bytes]')).toEqual([
    '[Array] (object) @11 [1KB]',
    '  --6 (element)--->  "one two "three" four four four four four four four four four…" (concatenated string) @13 [1KB]',
    '  --first (internal)--->  "one" (string) @15 [20 bytes]',
  ]);
});

it('takes a text that memlab has cut off at an @ for no more than that text', () => {
  expect(folded('  --6 (element)--->  "Mail to ann (concatenated string) @13 [1KB]', '  --first (internal)--->  "one" (string) @15 [20 bytes]')).toEqual([
    '  --6 (element)--->  "Mail to ann (concatenated string) @13 [1KB]',
    '  --first (internal)--->  "one" (string) @15 [20 bytes]',
  ]);
});
