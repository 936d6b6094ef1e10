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
    { key: 'bytes', heading: 'Bytes beside the original', unit: 'bytes' },
    { key: 'ms', heading: 'Time', unit: 'ms' },
  ],
  fragmentation: [
    { key: 'taken', heading: 'Taken by pages after dropping', unit: 'bytes' },
    { key: 'used', heading: 'Used by objects then', unit: 'bytes' },
    { key: 'full', heading: 'Taken while full', unit: 'bytes' },
    { key: 'refilled', heading: 'Taken when filled again', unit: 'bytes' },
  ],
  'pool-collections': [
    { key: 'collections', heading: 'Scavenges', unit: 'count' },
    { key: 'pauseMs', heading: 'Paused for them', unit: 'ms' },
    { key: 'ms', heading: 'Time in all', unit: 'ms' },
  ],
} as const satisfies Record<string, Columns>;
