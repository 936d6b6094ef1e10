import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/**
 * The messages of a Chromium with `--remote-debugging-pipe`, which end with a zero byte. Each message is handed on in a task of
 * its own, as from a WebSocket: an answer must not be handled before whoever sent the command waits for it.
 */
export class PipeTransport implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  private pieces: Buffer[] = [];

  constructor(
    private readonly to: Writable,
    from: Readable,
  ) {
    from.on('data', (data: Buffer) => this.receive(data));
    from.on('close', () => this.onclose?.());
    // If the browser ends, the pipe closes, and the connection says so.
    for (const stream of [to, from]) stream.on('error', () => undefined);
  }

  send(message: string): void {
    this.to.write(`${message}\0`);
  }

  close(): void {
    this.to.destroy();
  }

  private receive(data: Buffer): void {
    let start = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      this.pieces.push(data.subarray(start, end));
      const [only] = this.pieces;
      const message = (this.pieces.length === 1 && only ? only : Buffer.concat(this.pieces)).toString();
      this.pieces = [];
      start = end + 1;
      setImmediate(() => this.onmessage?.(message));
    }
    if (start < data.length) this.pieces.push(data.subarray(start));
  }
}
