'use client';

import { useSyncExternalStore } from 'react';
import { type PayloadCounts, payloadCountsOf, countsVersion, onCountsChange } from '@/lib/live/canary';
import { type Drive, drives } from '@/lib/live/drive';

const nothing = () => null;
const zero = () => 0;

/** The payload counts of a specimen, updated with every change; null during server rendering. */
export function usePayloadCounts(specimen: string): PayloadCounts | null {
  const version = useSyncExternalStore(onCountsChange, countsVersion, zero);
  return version === 0 ? null : payloadCountsOf(specimen);
}

/** The current or last drive of a case. */
export function useDrive(slug: string): Drive | null {
  const drive = useSyncExternalStore(drives.subscribe, drives.get, nothing);
  return drive?.target.slug === slug ? drive : null;
}
