/** Functions of the browser that others stand in for, until they are put back. */
export class Replacements {
  private readonly undo: (() => void)[] = [];

  /**
   * Puts another function in the place of one. One that this browser lacks stays away.
   * @param make is given the browser's own
   */
  put<F>(owner: object, name: string, make: (original: F) => F): void {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    if (!before) return;
    Object.defineProperty(owner, name, { ...before, value: make(before.value as F) });
    this.undo.push(() => Object.defineProperty(owner, name, before));
  }

  /** Puts the browser's own functions back. */
  remove(): void {
    for (const putBack of this.undo.splice(0)) putBack();
  }
}
