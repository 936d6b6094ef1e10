'use client';

import { useSyncExternalStore } from 'react';
import { type PayloadCounts, payloadCountsOf, countsVersion, onCountsChange } from '@/lib/live/canary';
import { type Drive, drives } from '@/lib/live/drive';

const nothing = () => null;
const zero = () => 0;

/** The counters of a specimen, again whenever one changes; null until the page runs in a browser. */
export function usePayloadCounts(specimen: string): PayloadCounts | null {
  const version = useSyncExternalStore(onCountsChange, countsVersion, zero);
  return version === 0 ? null : payloadCountsOf(specimen);
}

/** The drive of a case that goes on, or its last one. */
export function useDrive(slug: string): Drive | null {
  const drive = useSyncExternalStore(drives.subscribe, drives.get, nothing);
  return drive?.target.slug === slug ? drive : null;
}
