'use client';

import { useInsertionEffect } from 'react';
import { prepareVisit, beginVisit } from '@/lib/live/canary';

/** Counts the visits of a specimen and assigns its payloads to them. */
export function Counted({ specimen, children }: { specimen: string; children: React.ReactNode }) {
  // The specimen already creates payloads while it renders. A second call, or one for a discarded render, changes
  // nothing.
  prepareVisit(specimen);
  // Insertion effects run first, so the visit has begun when the refs and effects of the specimen run.
  useInsertionEffect(() => beginVisit(specimen), [specimen]);
  return children;
}
