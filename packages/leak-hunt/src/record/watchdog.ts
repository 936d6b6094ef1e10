import type { Cdp } from './types';

type Listener = (params: never) => void;

/** How many checks the watchdog makes within its time limit. */
const checks = 4;

/**
 * A CDP session that rejects when the page does not answer for a time, while a command waits for its answer or a listener
 * waits for an event. A snapshot of a large heap takes minutes, but V8 reports its progress; a page that hangs sends nothing.
 */
export class WatchdogCdp implements Cdp {
  /** Never resolves. Rejects with the error of `timeoutError` when the page has not answered for too long. */
  readonly expired: Promise<never>;
  private waiting = 0;
  private silentChecks = 0;
  private readonly clock: NodeJS.Timeout;
  private readonly heard = new Map<Listener, Listener>();

  constructor(
    private readonly cdp: Cdp,
    limitMs: number,
    timeoutError: () => Error,
  ) {
    const { promise, reject } = withRejection();
    this.expired = promise;
    // Checks and not a deadline: while this process is busy, it neither receives events nor makes checks.
    this.clock = setInterval(() => {
      this.silentChecks = this.waiting > 0 ? this.silentChecks + 1 : 0;
      if (this.silentChecks > checks) reject(timeoutError());
    }, limitMs / checks);
  }

  async send(method: string, params?: object): Promise<unknown> {
    this.waiting++;
    try {
      return await this.cdp.send(method, params);
    } finally {
      this.waiting--;
      this.silentChecks = 0;
    }
  }

  on(event: string, listener: Listener): void {
    const hear: Listener = (params) => {
      this.silentChecks = 0;
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

/** A promise that only rejects. Its rejection may stay unhandled. */
function withRejection(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, rejectIt) => {
    reject = rejectIt;
  });
  promise.catch(() => undefined);
  return { promise, reject };
}
