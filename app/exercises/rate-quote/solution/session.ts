const listeners = new Set<() => void>();

/** Calls `listener` when the broker logs out. @returns ends that */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function endSession(): void {
  for (const listener of listeners) listener();
}
