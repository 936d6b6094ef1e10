import type { Column } from '@/components/lessons/timing/node-measurement';

type Columns = readonly [Column, ...Column[]];

/** For each experiment in Node, the columns of its table. */
export const columns = {
  'array-bytes': [
    { key: 'bytes', heading: 'Bytes kept', unit: 'bytes' },
    { key: 'each', heading: 'Bytes for each number', unit: 'bytes' },
  ],
  slices: [{ key: 'bytes', heading: 'Bytes kept', unit: 'bytes' }],
  'copies-bytes': [
    { key: 'bytes', heading: 'Bytes in addition to the original', unit: 'bytes' },
    { key: 'ms', heading: 'Time', unit: 'ms' },
  ],
  fragmentation: [
    { key: 'taken', heading: 'Heap pages after dropping', unit: 'bytes' },
    { key: 'used', heading: 'Used by objects after dropping', unit: 'bytes' },
    { key: 'full', heading: 'Heap pages while full', unit: 'bytes' },
    { key: 'refilled', heading: 'Heap pages when filled again', unit: 'bytes' },
  ],
  'pool-collections': [
    { key: 'collections', heading: 'Scavenges', unit: 'count' },
    { key: 'pauseMs', heading: 'Time paused for them', unit: 'ms' },
    { key: 'ms', heading: 'Total time', unit: 'ms' },
  ],
} as const satisfies Record<string, Columns>;
