/** Too many wait already. */
export class QueueFull extends Error {
  override name = 'QueueFull';
}

interface Waiting {
  begin: () => void;
  onAhead: (ahead: number) => void;
}

/** Lets one hunt run at a time, in the order in which they came. */
export class Queue {
  private readonly waiting: Waiting[] = [];
  private isTaken = false;

  /** @param most how many may wait */
  constructor(private readonly most: number) {}

  /**
   * Waits for its turn.
   * @param onAhead told how many come first, at once and whenever that changes; not called where nobody does
   * @returns what ends the turn; it must be called
   * @throws QueueFull
   * @throws the signal's reason, when it is aborted before its turn
   */
  async turn(signal: AbortSignal, onAhead: (ahead: number) => void): Promise<() => void> {
    signal.throwIfAborted();
    if (!this.isTaken) {
      this.isTaken = true;
      return () => this.next();
    }
    if (this.waiting.length >= this.most) throw new QueueFull();
    await new Promise<void>((resolve, reject) => {
      const place = {
        onAhead,
        begin() {
          signal.removeEventListener('abort', leave);
          resolve();
        },
      };
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(place), 1);
        this.tellAll();
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      this.waiting.push(place);
      onAhead(this.waiting.length);
    });
    return () => this.next();
  }

  private next(): void {
    const first = this.waiting.shift();
    this.isTaken = first !== undefined;
    first?.begin();
    this.tellAll();
  }

  private tellAll(): void {
    this.waiting.forEach(({ onAhead }, at) => onAhead(at + 1));
  }
}
