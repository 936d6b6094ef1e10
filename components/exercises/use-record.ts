'use client';

import { useSyncExternalStore } from 'react';
import { emptyRecord, type LearnerRecord, readRecord, subscribeToRecord } from '@/lib/exercises/progress';

/** What this browser remembers of all exercises. */
export function useRecord(): LearnerRecord {
  return useSyncExternalStore(subscribeToRecord, readRecord, emptyRecord);
}
