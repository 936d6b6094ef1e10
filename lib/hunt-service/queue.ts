/** Thrown when too many hunts wait already. */
export class QueueFull extends Error {
  override name = 'QueueFull';
}

interface Waiting {
  begin: () => void;
  onAhead: (ahead: number) => void;
}

/** Lets one hunt run at a time, in the order of the requests. */
export class Queue {
  private readonly waiting: Waiting[] = [];
  private isTaken = false;

  /** @param most how many hunts may wait */
  constructor(private readonly most: number) {}

  /**
   * Waits until no other hunt comes first.
   * @param onAhead called with the number of hunts that come first, at once and at every change; not called where none does
   * @returns a function that ends the turn; the caller must call it
   * @throws QueueFull
   * @throws the signal's reason, when it is aborted before the turn
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
