import { describe, expect, test } from 'vitest';
import { BadParameter, valuesFrom } from './experiment';
import { experimentNamed, experimentNames } from './registry';
import { takeSlot } from './slots';

describe('parameters', () => {
  const parameters = {
    size: { least: 1, most: 10, initial: 4 },
    what: { options: ['arrays', 'strings'], initial: 'strings' },
  } as const;

  test('a missing parameter gets its initial value', () => {
    expect(valuesFrom(parameters, { size: 7 })).toEqual({ size: 7, what: 'strings' });
  });

  for (const bad of [{ size: 11 }, { size: 0 }, { size: 1.5 }, { size: '3' }, { what: 'maps' }, { other: 1 }, [], null, 'x', { __proto__: 1, toString: 1 }]) {
    test(`${JSON.stringify(bad)} is refused`, () => {
      expect(() => valuesFrom(parameters, bad)).toThrow(BadParameter);
    });
  }
});

test('one tab may run one measurement, and all tabs together two', () => {
  const release = takeSlot('a');
  expect(takeSlot('a')).toEqual(expect.any(String));
  const other = takeSlot('b');
  expect(takeSlot('c')).toEqual(expect.any(String));
  for (const give of [release, other]) if (typeof give === 'function') give();
  const again = takeSlot('a');
  expect(again).toEqual(expect.any(Function));
  if (typeof again === 'function') again();
});

describe('the experiments', async () => {
  for (const name of await experimentNames()) {
    test(`${name} has limits, and initial values that it accepts`, async () => {
      const experiment = await experimentNamed(name);
      expect(experiment?.seconds).toBeLessThanOrEqual(60);
      expect(experiment?.heapMb).toBeLessThanOrEqual(1024);
      const values = valuesFrom(experiment?.parameters ?? {}, {});
      expect(valuesFrom(experiment?.parameters ?? {}, values)).toEqual(values);
    });
  }

  test('a path is not the name of an experiment', async () => {
    expect(await experimentNamed('../registry')).toBeUndefined();
  });
});
