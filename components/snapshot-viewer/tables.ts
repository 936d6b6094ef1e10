import { createElement } from 'react';
import type { TableName } from '@/lib/snapshot-viewer/tables';
import { Spans } from './spans';
import type { View } from './view-state';
import type { Column } from './virtual-table';
import { byteWords, countWords, distanceWords, shareWords, signedWords } from './words';

export const titleOf: Readonly<Record<View, string>> = {
  suspects: 'Suspects',
  constructors: 'Constructors',
  survivors: 'Allocated when',
  detached: 'Detached DOM',
  dominators: 'Dominators',
  comparison: 'Comparison',
};

export interface TableWords {
  name: TableName;
  /** An explanation of the table. */
  words: string;
  columns: readonly Column[];
  /** The default order; `-` before the column sorts descending. */
  sort: string;
  /** What a row opens. */
  opens: 'object' | 'constructor' | 'dominated';
  empty: string;
}

const shallow: Column = { key: 'shallow', label: 'Shallow', words: byteWords, isMinor: true };
const retained: Column = { key: 'retained', label: 'Retained', words: byteWords };
const distance: Column = { key: 'distance', label: 'Distance', words: distanceWords, isMinor: true };

const byName = {
  suspects: {
    words:
      'Constructors with a sign of a leak: detached elements, objects that were allocated again and again during the recording, or more objects than in the earlier snapshot. A sign is not a proof: a cache can show it, too. Choose one to see its objects and what retains them.',
    columns: [
      { key: 'detached', label: 'Detached', words: countWords },
      { key: 'intervals', label: 'Intervals', words: countWords },
      { key: 'grown', label: 'Grown', words: (count: number) => signedWords(count) },
      { ...retained, isMinor: true },
    ],
    sort: '-intervals',
    opens: 'constructor',
    empty: 'No constructor shows a sign of a leak. A snapshot alone shows only detached elements; for more, choose an earlier snapshot in Comparison, or record allocations.',
  },
  constructors: {
    words: 'Retained size: the memory that would be freed if all objects of the row were collected. It is their own memory and that of all objects that only they retain.',
    columns: [{ key: 'count', label: 'Count', words: countWords }, shallow, retained],
    sort: '-retained',
    opens: 'constructor',
    empty: 'The snapshot contains no objects.',
  },
  objects: {
    words: 'Choose an object to see what retains it.',
    columns: [shallow, retained, distance],
    sort: '-retained',
    opens: 'object',
    empty: 'This snapshot contains no such objects.',
  },
  detached: {
    words: 'Detached elements: they are no longer in a document, but are still reachable. Choose one to see what retains it.',
    columns: [shallow, retained, distance],
    sort: '-retained',
    opens: 'object',
    empty: 'This snapshot marks no element as detached. Snapshots from Node never do.',
  },
  dominated: {
    words: 'The objects that would be collected together with the object above, each with its retained size. Choose one to see the objects that it dominates.',
    columns: [shallow, retained, { key: 'share', label: 'Share', words: shareWords, isMinor: true }],
    sort: '-retained',
    opens: 'dominated',
    empty: 'It dominates no other object.',
  },
  survivors: {
    words: 'Only objects that a program can create. V8’s internal objects are not shown.',
    columns: [
      { key: 'count', label: 'Alive', words: countWords },
      { ...shallow, label: 'Size' },
      { key: 'spans', label: 'Allocated, over time', isWide: true, words: (_: number, { series }) => createElement(Spans, { series: series ?? [] }) },
    ],
    sort: '-spans',
    opens: 'constructor',
    empty: 'No object that was allocated during the recording is still alive.',
  },
  comparison: {
    words: 'What changed from the earlier snapshot to this one.',
    columns: [
      { key: 'delta', label: 'Change', words: (count: number) => signedWords(count) },
      { key: 'added', label: 'New', words: countWords, isMinor: true },
      { key: 'deleted', label: 'Deleted', words: countWords, isMinor: true },
      { key: 'before', label: 'Before', words: countWords, isMinor: true },
      { key: 'after', label: 'Now', words: countWords, isMinor: true },
      { key: 'bytes', label: 'Size change', words: (bytes: number) => signedWords(bytes, byteWords) },
    ],
    sort: '-delta',
    opens: 'constructor',
    empty: 'Both snapshots hold the same number of everything.',
  },
} satisfies Record<TableName, Omit<TableWords, 'name'>>;

/** The texts and columns of a table. */
export function tableOf(name: TableName): TableWords {
  return { name, ...byName[name] };
}
