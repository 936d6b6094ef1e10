import { expect, test } from 'vitest';
import type { HuntEvent, LiveHunt } from './events';
import { asked, inWords, isOver, told } from './state';

const targets = ['window-listener/leaky', 'window-listener/fixed'];
const result = (verdict: LiveHunt['verdict']): LiveHunt => ({
  verdict, ok: true, reason: null, durationMs: 1, leaks: [], chromium: '156.0.0.0', visits: 7,
});
const leaky = (progress: Extract<HuntEvent, { type: 'progress' }>['progress']): HuntEvent => ({ type: 'progress', target: 'window-listener/leaky', progress });

/** What a visitor reads after each of the events. */
function read(...events: HuntEvent[]): string[] {
  let state = asked;
  return [inWords(state), ...events.map((event) => inWords((state = told(state, event))))];
}

test('says at every step of a hunt what goes on', () => {
  expect(
    read(
      { type: 'queued', ahead: 2 },
      { type: 'queued', ahead: 1 },
      { type: 'begun', targets },
      leaky({ step: 'warm-up', visit: 1, of: 3 }),
      leaky({ step: 'visit', visit: 7, of: 7 }),
      leaky({ step: 'settle' }),
      leaky({ step: 'snapshot' }),
      leaky({ step: 'analysis' }),
      leaky({ step: 'control walk' }),
      leaky({ step: 'visit', visit: 1, of: 7, isAgain: true }),
      { type: 'result', target: 'window-listener/leaky', result: result('leak') },
      { type: 'result', target: 'window-listener/fixed', result: result('clean') },
      { type: 'done' },
    ),
  ).toEqual([
    'Asking the server …',
    'Queued: 2 hunts come first.',
    'Queued: one hunt comes first.',
    'Leaky: opening a browser …',
    'Leaky: warm-up 1 of 3 …',
    'Leaky: visit 7 of 7 …',
    'Leaky: collecting garbage …',
    'Leaky: taking the snapshot …',
    'Leaky: analysis …',
    'Leaky: control walk …',
    'Leaky: visit 1 of 7, confirming …',
    'Fixed: opening a browser …',
    'Closing the browser …',
    'Done: leaky leak, fixed clean.',
  ]);
});

test('is over when it is done, and when it failed, and not before', () => {
  const begun = told(asked, { type: 'begun', targets });
  expect([asked, begun].map(isOver)).toEqual([false, false]);
  expect(isOver(told(begun, { type: 'done' }))).toBe(true);
  const failed = told(begun, { type: 'failed', why: 'broken', message: 'out of memory' });
  expect(isOver(failed)).toBe(true);
  expect(failed.failure).toEqual({ why: 'broken', message: 'out of memory' });
});

test('keeps what was found when a hunt fails later', () => {
  const half = told(told(asked, { type: 'begun', targets }), { type: 'result', target: 'window-listener/leaky', result: result('leak') });
  expect(told(half, { type: 'failed', why: 'broken', message: '' }).results).toEqual({ 'window-listener/leaky': result('leak') });
});
