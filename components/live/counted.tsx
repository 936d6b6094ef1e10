'use client';

import { useInsertionEffect } from 'react';
import { prepareVisit, beginVisit } from '@/lib/live/canary';

interface CountedProps {
  specimen: string;
  /** Whether each block of ballast without an owner is a payload. */
  countsBallast?: boolean;
  children: React.ReactNode;
}

/** Counts the visits of a specimen and assigns its payloads to them. */
export function Counted({ specimen, countsBallast = false, children }: CountedProps) {
  // The specimen already creates payloads while it renders. A second call, or one for a discarded render, changes
  // nothing.
  prepareVisit(specimen, countsBallast);
  // Insertion effects run first, so the visit has begun when the refs and effects of the specimen run.
  useInsertionEffect(() => beginVisit(specimen), [specimen]);
  return children;
}
