import { useSyncExternalStore } from 'react';
import { engineName } from '@/lib/lessons/engine-name';

const never = () => () => undefined;
const nothing = () => undefined;

/** The name and version of this browser; undefined during server rendering. */
export function useEngine(): string | undefined {
  return useSyncExternalStore(never, engineName, nothing);
}
