import { createElement } from 'react';
import type { TableName } from '@/lib/snapshot-viewer/tables';
import { Spans } from './spans';
import type { View } from './view-state';
import type { Column } from './virtual-table';
import { byteWords, countWords, distanceWords, shareWords, signedWords } from './words';

export const titleOf: Readonly<Record<View, string>> = {
  constructors: 'Constructors',
  survivors: 'Born when',
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
  constructors: {
    words: 'Retained is what would be free without all objects of the row: theirs, and all that only they keep.',
    columns: [{ key: 'count', label: 'Count', words: countWords }, shallow, retained],
    sort: '-retained',
    opens: 'constructor',
    empty: 'The snapshot holds no objects.',
  },
  objects: {
    words: 'Choose an object to see who keeps it alive.',
    columns: [shallow, retained, distance],
    sort: '-retained',
    opens: 'object',
    empty: 'There are none in this snapshot.',
  },
  detached: {
    words: 'Elements that are in no document any more, and still reachable. Choose one to see who keeps it.',
    columns: [shallow, retained, distance],
    sort: '-retained',
    opens: 'object',
    empty: 'No element is detached, as far as this snapshot says. Node’s never do.',
  },
  dominated: {
    words: 'What goes when the object above goes, and what each of these would take along. Choose one to go down into it.',
    columns: [shallow, retained, { key: 'share', label: 'Share', words: shareWords, isMinor: true }],
    sort: '-retained',
    opens: 'dominated',
    empty: 'It keeps nothing else alive by itself.',
  },
  survivors: {
    words: 'Only what an author can name; V8’s own bookkeeping is left out.',
    columns: [
      { key: 'count', label: 'Alive', words: countWords },
      { ...shallow, label: 'Size' },
      { key: 'spans', label: 'Born, over time', isWide: true, words: (_: number, { series }) => createElement(Spans, { series: series ?? [] }) },
    ],
    sort: '-spans',
    opens: 'constructor',
    empty: 'Nothing that was born in the recording is still alive.',
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
