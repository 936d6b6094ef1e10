import { describe, expect, it, vi } from 'vitest';
import { resolutionOf } from './clock';
import { overlap, type Plan, timeAlternatives, ratios, type Result } from './time-alternatives';

/** A clock that only a job advances, and that is rounded as in browsers. */
function steppedClock(resolution: number) {
  let now = 0;
  return { clock: () => Math.floor(now / resolution) * resolution, work: (ms: number) => (now += ms) };
}

const plan: Plan = { runs: 5, warmUps: 2, leastMs: 10 };

describe('resolutionOf', () => {
  it('returns the smallest step of the clock', () => {
    const readings = [0, 0, 3, 3, 5, 5, 5, 9, 10];
    let at = 0;
    const clock = () => readings[Math.min(at++, readings.length - 1)] ?? 0;
    expect(resolutionOf(clock, 4)).toBe(1);
  });

  it('returns a step between zero and one frame for the real clock', () => {
    const resolution = resolutionOf(() => performance.now());
    expect(resolution).toBeGreaterThan(0);
    expect(resolution).toBeLessThan(16);
  });
});

describe('timeAlternatives', () => {
  async function timed(costs: Record<string, () => number>, resolution = 0.1) {
    const { clock, work } = steppedClock(resolution);
    const order: string[] = [];
    const results = await timeAlternatives(
      Object.entries(costs).map(([id, cost]) => ({
        id,
        label: id,
        prepare: () => () => {
          order.push(id);
          return work(cost());
        },
      })),
      plan,
      { clock, resolutionMs: resolution, pause: () => Promise.resolve() },
    );
    return { results, order };
  }

  it('measures a job that is much shorter than the step of the clock', async () => {
    const { results } = await timed({ short: () => 0.001, long: () => 3 });
    const [short, long] = results;
    expect(short?.perCall.median).toBeCloseTo(0.001, 4);
    expect(long?.perCall.median).toBeCloseTo(3, 1);
    expect((short?.calls ?? 0) * 0.001).toBeGreaterThanOrEqual(plan.leastMs);
  });

  it('makes runs longer if the clock is coarse', async () => {
    const { results } = await timed({ job: () => 0.5 }, 1);
    expect((results[0]?.calls ?? 0) * 0.5).toBeGreaterThanOrEqual(40);
  });

  it('returns the median and the spread of the timed runs only', async () => {
    let calls = 0;
    const { results } = await timed({ job: () => 20 + (calls++ < 5 ? 500 : calls % 3) });
    expect(results[0]?.perCall.most).toBeLessThan(30);
    expect(results[0]?.perCall.least).toBeLessThan(results[0]?.perCall.most ?? 0);
    expect(results[0]?.perCall.median).toBeCloseTo(21, 0);
  });

  it('runs the alternatives in turns, so that a slower machine affects all of them', async () => {
    const { order } = await timed({ one: () => 50, other: () => 50 });
    const inTurn = order.slice(-2 * plan.runs);
    expect(inTurn).toEqual(Array.from({ length: plan.runs }, () => ['one', 'other']).flat());
  });

  it('pauses before every run and reports its progress', async () => {
    const { clock, work } = steppedClock(0.1);
    const pause = vi.fn(() => Promise.resolve());
    const onRound = vi.fn();
    await timeAlternatives([{ id: 'a', label: 'a', prepare: () => () => work(20) }], plan, { clock, resolutionMs: 0.1, pause, onRound });
    expect(pause).toHaveBeenCalledTimes(7);
    expect(onRound.mock.calls).toEqual([1, 2, 3, 4, 5, 6, 7].map((done) => [done, 7]));
  });

  it('throws if there is no run', async () => {
    const { clock, work } = steppedClock(0.1);
    const none = timeAlternatives([{ id: 'a', label: 'a', prepare: () => () => work(20) }], { ...plan, runs: 0 }, {
      clock, resolutionMs: 0.1, pause: () => Promise.resolve(),
    });
    await expect(none).rejects.toThrow(RangeError);
  });
});

describe('comparing results', () => {
  const result = (id: string, least: number, median: number, most: number): Result => ({
    id, label: id, calls: 1, perCall: { least, median, most },
  });

  it('computes ratios to the fastest', () => {
    expect([...ratios([result('slow', 5, 6, 7), result('fast', 1, 2, 3)])]).toEqual([['slow', 3], ['fast', 1]]);
  });

  it('treats two results as equal only if the median of each lies within the spread of the other', () => {
    const [slow, fast, between] = [result('slow', 3, 6, 9), result('fast', 1, 2, 7), result('between', 1, 5, 7)];
    expect(overlap(slow, between)).toBe(true);
    expect(overlap(between, slow)).toBe(true);
    expect(overlap(slow, fast)).toBe(false); // the spread of the slow result begins above the median of the fast one
    expect(overlap(fast, slow)).toBe(false);
  });
});
