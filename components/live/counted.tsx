'use client';

import { useInsertionEffect } from 'react';
import { prepareVisit, beginVisit } from '@/lib/live/canary';

/** Counts the visits to a specimen, and has its payloads counted as its own. */
export function Counted({ specimen, children }: { specimen: string; children: React.ReactNode }) {
  // While the specimen renders it makes payloads already. To ask twice, or for a render that is dropped, does no harm.
  prepareVisit(specimen);
  // The first effects of all are those, so the visit has begun when the refs and effects of the specimen run.
  useInsertionEffect(() => beginVisit(specimen), [specimen]);
  return children;
}
