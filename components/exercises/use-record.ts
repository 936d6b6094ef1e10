'use client';

import { useSyncExternalStore } from 'react';
import { emptyRecord, type LearnerRecord, readRecord, subscribeToRecord } from '@/lib/exercises/progress';

/** The stored progress of all exercises in this browser. */
export function useRecord(): LearnerRecord {
  return useSyncExternalStore(subscribeToRecord, readRecord, emptyRecord);
}
