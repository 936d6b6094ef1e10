import { expect, test } from 'vitest';
import { StepClock } from './step-times';

test('a step lasts until the next report, and visits add up', () => {
  let now = 0;
  const clock = new StepClock(() => now);
  clock.onProgress({ step: 'visit', visit: 1, of: 2 });
  now = 10;
  clock.onProgress({ step: 'visit', visit: 2, of: 2 });
  now = 25;
  clock.onProgress({ step: 'snapshot' });
  now = 125;
  expect(clock.stop()).toEqual({ visit: 25, snapshot: 100 });
});

test('time before the first report and after the stop belongs to no step', () => {
  let now = 50;
  const clock = new StepClock(() => now);
  clock.onProgress({ step: 'settle' });
  now = 60;
  clock.stop();
  now = 500;
  expect(clock.stop()).toEqual({ settle: 10 });
});
