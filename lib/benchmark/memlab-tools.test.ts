import { expect, test } from 'vitest';
import { namesIn } from './memlab-tools';

const output = `--Similar leaks in this run: 511--
[Window / http://127.0.0.1:43119] (native) @34495 [7.6KB]
  --5 (element)--->  [HTMLDocument] (native) @61639 [233.5KB]
  --1 (element)--->  [V8EventListener] (native) @9858 [49.8KB]
  --context (internal)--->  [system / Context / scope (object) @75683 [49.7KB]
  --i (variable)--->  [Detached <input type="text" class=""> (native) @75609 [1.2KB]
  --8 (element)--->  [Detached <div> (native) @12640 [96 bytes]
`;

test('the names on a path of memlab begin with what leaks, and elements have no attributes', () => {
  expect(namesIn(output)).toEqual(['<div>', '<input>', 'system / Context / scope', 'V8EventListener', 'HTMLDocument']);
});

test('output without a path has no names', () => {
  expect(namesIn('MemLab found 0 leak(s)')).toEqual([]);
});
