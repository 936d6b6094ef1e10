let end: (() => void) | undefined;

/** Settles when the broker logs out. */
export const sessionEnded = new Promise<void>((resolve) => {
  end = resolve;
});

export function endSession(): void {
  end?.();
}
