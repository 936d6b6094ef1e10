/** Replaces functions of the browser with wrappers, and restores them. */
export class Replacements {
  private readonly undo: (() => void)[] = [];

  /**
   * Replaces a function with a wrapper. Does nothing if this browser lacks the function.
   * @param make receives the browser's own function and returns the wrapper
   */
  put<F>(owner: object, name: string, make: (original: F) => F): void {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    if (!before) return;
    Object.defineProperty(owner, name, { ...before, value: make(before.value as F) });
    this.undo.push(() => Object.defineProperty(owner, name, before));
  }

  /** Restores the browser's own functions. */
  remove(): void {
    for (const putBack of this.undo.splice(0)) putBack();
  }
}
