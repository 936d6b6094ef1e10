import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { ChildSession } from './child-session';
import type { Cdp } from './types';

/** A session with a page that has one worker, which answers by `answer`. */
class Page extends EventEmitter {
  readonly sent: string[] = [];

  constructor(private readonly answer: (message: { id: number; method: string }) => object | undefined) {
    super();
  }

  send(method: string, params: object = {}): Promise<unknown> {
    if (method === 'Target.attachToTarget') return Promise.resolve({ sessionId: 'S' });
    const { message } = params as { message: string };
    this.sent.push(message);
    const answer = this.answer(JSON.parse(message) as { id: number; method: string });
    if (answer) queueMicrotask(() => this.say(answer));
    return Promise.resolve({});
  }

  say(message: object, sessionId = 'S'): void {
    this.emit('Target.receivedMessageFromTarget', { sessionId, message: JSON.stringify(message) });
  }
}

it('sends a command to the target, and gives its answer or throws its error', async () => {
  const page = new Page(({ id, method }) => (method === 'Runtime.getHeapUsage' ? { id, result: { usedSize: 7 } } : { id, error: { message: 'not found' } }));
  const session = await ChildSession.attach(page as unknown as Cdp, 'T');
  await expect(session.send('Runtime.getHeapUsage')).resolves.toEqual({ usedSize: 7 });
  await expect(session.send('Page.enable')).rejects.toThrow('not found');
});

it('hears the events of its own target only, and only until it is told not to', async () => {
  const page = new Page(() => undefined);
  const session = await ChildSession.attach(page as unknown as Cdp, 'T');
  const heard: number[] = [];
  const listener = ({ chunk }: { chunk: number }) => void heard.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', listener);
  page.say({ method: 'HeapProfiler.addHeapSnapshotChunk', params: { chunk: 1 } });
  page.say({ method: 'HeapProfiler.addHeapSnapshotChunk', params: { chunk: 2 } }, 'another');
  session.off('HeapProfiler.addHeapSnapshotChunk', listener);
  page.say({ method: 'HeapProfiler.addHeapSnapshotChunk', params: { chunk: 3 } });
  expect(heard).toEqual([1]);
});

it('rejects what waits when the target goes, and every later command', async () => {
  const page = new Page(() => undefined);
  const session = await ChildSession.attach(page as unknown as Cdp, 'T');
  const waiting = session.send('HeapProfiler.collectGarbage');
  await Promise.resolve();
  page.emit('Target.detachedFromTarget', { sessionId: 'S' });
  await expect(waiting).rejects.toThrow('gone');
  await expect(session.send('HeapProfiler.collectGarbage')).rejects.toThrow('gone');
});

it('listens to the page only while something waits, because a watchdog takes a listener for a question', async () => {
  const page = new Page(({ id }) => ({ id, result: {} }));
  const session = await ChildSession.attach(page as unknown as Cdp, 'T');
  await session.send('Runtime.getHeapUsage');
  expect(page.eventNames()).toEqual([]);
  session.on('Debugger.scriptParsed', () => undefined);
  expect(page.eventNames()).toContain('Target.receivedMessageFromTarget');
  session.abandon();
  expect(page.eventNames()).toEqual([]);
});
