import type { Cdp } from './types';

type Listener = (params: never) => void;

interface Pending {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

interface Message {
  id?: number;
  result?: unknown;
  error?: { message: string };
  method?: string;
  params?: object;
}

/**
 * A DevTools session with another target, such as a worker. Its messages go through the page's session
 * (`Target.attachToTarget` with `flatten: false`), so it needs nothing of Puppeteer or Playwright. It listens to the page's
 * session only while a command waits for its answer or a listener waits for an event: a watchdog of that session would
 * otherwise take the silence of the target for the silence of the page.
 * https://chromedevtools.github.io/devtools-protocol/tot/Target/#method-sendMessageToTarget
 */
export class ChildSession implements Cdp {
  private lastId = 0;
  private waiting = 0;
  private over = false;
  private readonly pending = new Map<number, Pending>();
  private readonly listeners = new Map<string, Set<Listener>>();

  private constructor(
    private readonly parent: Cdp,
    private readonly sessionId: string,
  ) {}

  /** @throws Error if the target has gone */
  static async attach(parent: Cdp, targetId: string): Promise<ChildSession> {
    const { sessionId } = (await parent.send('Target.attachToTarget', { targetId, flatten: false })) as { sessionId: string };
    return new ChildSession(parent, sessionId);
  }

  /** @throws Error if the target refuses the command, or if it has gone */
  async send(method: string, params: object = {}): Promise<unknown> {
    if (this.over) throw new Error(gone);
    const id = ++this.lastId;
    const answer = new Promise<unknown>((resolve, reject) => this.pending.set(id, { resolve, reject }));
    answer.catch(() => undefined);
    this.wait();
    try {
      const message = JSON.stringify({ id, method, params });
      await this.parent.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message }).catch(() => this.abandon());
      return await answer;
    } finally {
      this.pending.delete(id);
      this.waitNoMore();
    }
  }

  /** Whether the target has gone, or was abandoned. */
  get isOver(): boolean {
    return this.over;
  }

  on(event: string, listener: Listener): void {
    const known = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, known.add(listener));
    this.wait();
  }

  off(event: string, listener: Listener): void {
    if (this.listeners.get(event)?.delete(listener)) this.waitNoMore();
  }

  /**
   * Gives up: all that waits is rejected, and nothing is heard any more. The session itself ends with the page's session.
   * Until then V8 keeps the object ids of the target.
   */
  abandon(): void {
    this.over = true;
    for (const { reject } of this.pending.values()) reject(new Error(gone));
    for (const [event, known] of this.listeners) for (const listener of known) this.off(event, listener);
  }

  private wait(): void {
    if (this.waiting++ > 0) return;
    this.parent.on('Target.receivedMessageFromTarget', this.receive);
    this.parent.on('Target.detachedFromTarget', this.detached);
  }

  private waitNoMore(): void {
    if (--this.waiting > 0) return;
    this.parent.off('Target.receivedMessageFromTarget', this.receive);
    this.parent.off('Target.detachedFromTarget', this.detached);
  }

  private readonly receive = ({ sessionId, message }: { sessionId: string; message: string }): void => {
    if (sessionId !== this.sessionId) return;
    const { id, result, error, method = '', params } = JSON.parse(message) as Message;
    if (id === undefined) {
      for (const listener of [...(this.listeners.get(method) ?? [])]) listener(params as never);
    } else if (error) this.pending.get(id)?.reject(new Error(error.message));
    else this.pending.get(id)?.resolve(result);
  };

  private readonly detached = ({ sessionId }: { sessionId: string }): void => {
    if (sessionId === this.sessionId) this.abandon();
  };
}

const gone = 'the target has gone.';
