import { build } from './build';
import { copies } from './copies';
import { escape } from './escape';
import { lookups } from './lookups';
import { pool } from './pool';
import type { Suite } from './suite';
import { sum } from './sum';
import { windowsOf } from './windows';

/** All suites that can be timed on the page, by name. */
export const suites = { build, copies, escape, lookups, pool, sum, windows: windowsOf } satisfies Record<string, Suite>;

export type SuiteName = keyof typeof suites;
