import type { Cdp } from './types';

type Listener = (params: never) => void;

/** How often in its time of patience a session is looked at. */
const looks = 4;

/**
 * A CDP session whose page must not fall silent: not while a command waits for its answer, nor while a listener waits
 * for an event. A large heap may take minutes, but V8 tells of its progress; a page that hangs says nothing.
 */
export class WatchdogCdp implements Cdp {
  /** Never resolves; rejects with what `timeoutError` gives once the page has been silent for too long. */
  readonly expired: Promise<never>;
  private waiting = 0;
  private silentLooks = 0;
  private readonly clock: NodeJS.Timeout;
  private readonly heard = new Map<Listener, Listener>();

  constructor(
    private readonly cdp: Cdp,
    limitMs: number,
    timeoutError: () => Error,
  ) {
    const { promise, reject } = withRejection();
    this.expired = promise;
    // Looks, not a deadline: while this process is busy itself, it neither hears anything nor looks.
    this.clock = setInterval(() => {
      this.silentLooks = this.waiting > 0 ? this.silentLooks + 1 : 0;
      if (this.silentLooks > looks) reject(timeoutError());
    }, limitMs / looks);
  }

  async send(method: string, params?: object): Promise<unknown> {
    this.waiting++;
    try {
      return await this.cdp.send(method, params);
    } finally {
      this.waiting--;
      this.silentLooks = 0;
    }
  }

  on(event: string, listener: Listener): void {
    const hear: Listener = (params) => {
      this.silentLooks = 0;
      listener(params);
    };
    this.heard.set(listener, hear);
    this.waiting++;
    this.cdp.on(event, hear);
  }

  off(event: string, listener: Listener): void {
    const hear = this.heard.get(listener);
    if (!hear) return;
    this.heard.delete(listener);
    this.waiting--;
    this.cdp.off(event, hear);
  }

  /** Ends the watch. */
  stop(): void {
    clearInterval(this.clock);
  }
}

/** A promise that only rejects, and that may do so unheard. */
function withRejection(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, rejectIt) => {
    reject = rejectIt;
  });
  promise.catch(() => undefined);
  return { promise, reject };
}
