'use client';

import { useSyncExternalStore } from 'react';
import { type Cage, cageOf, countsVersion, watch } from '@/lib/live/canary';
import { type Drive, drives } from '@/lib/live/drive';

const nothing = () => null;
const zero = () => 0;

/** The counters of a specimen, again whenever one changes; null until the page runs in a browser. */
export function useCage(specimen: string): Cage | null {
  const version = useSyncExternalStore(watch, countsVersion, zero);
  return version === 0 ? null : cageOf(specimen);
}

/** The drive of a case that goes on, or its last one. */
export function useDrive(slug: string): Drive | null {
  const drive = useSyncExternalStore(drives.subscribe, drives.get, nothing);
  return drive?.target.slug === slug ? drive : null;
}
