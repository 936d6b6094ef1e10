import { describe, expect, it } from 'vitest';
import type { PathStep } from '../heap/types';
import type { Resources } from '../record/types';
import { doubtAbout, doubtAboutFreed, doubtAboutLeaks, leakKey, sharedLeaks } from './trust';

const marks = [100, 200, 300, 400, 500, 600, 700, 800];
const open: Resources = { key: 'tracker interval', kind: 'timer', what: 'interval', stacks: [], series: [1, 1, 1, 1, 1, 1, 1], nodes: [], sample: undefined };
const calm = { marks, resources: [open], resourcesBefore: [open], grownHeaps: [] };

describe('doubtAbout', () => {
  it('has none about a walk of which nothing has gone since, and in which nothing else grew', () => {
    expect(doubtAbout(calm, 7)).toBeUndefined();
  });

  it('doubts a walk whose resources were closed later, as when its first page was left', () => {
    expect(doubtAbout({ ...calm, resources: [] }, 7)).toBe('interval was closed after the walk');
  });

  it('doubts a walk with fewer visits than wanted, and one in which another heap grew', () => {
    expect(doubtAbout(calm, 9)).toBe('the page became slow');
    expect(doubtAbout({ ...calm, grownHeaps: ['worker search.js'] }, 7)).toBe('other heaps grew: worker search.js');
  });
});

describe('doubtAboutFreed', () => {
  it('has none where only the first and the last visit, or V8 itself, have lost something since', () => {
    expect(doubtAboutFreed([9, 2, 3, 2, 4, 2, 900], 5, false, 0)).toBeUndefined();
  });

  it('doubts a walk of whose visits each has lost something since: leaving its first page may have freed a leak', () => {
    expect(doubtAboutFreed([9, 12, 14, 12, 13, 12, 900], 5, false, 0)).toContain('12 objects of each visit');
  });

  it('knows that V8 frees more in the first walks of a page', () => {
    expect(doubtAboutFreed([9, 12, 14, 12, 13, 12, 900], 0, false, 0)).toBeUndefined();
  });

  it('doubts a walk sooner if its start page was left since', () => {
    expect(doubtAboutFreed([4, 4, 6, 6, 8, 10, 18], 0, true, 0)).toContain('6 objects of each visit');
    expect(doubtAboutFreed([4, 4, 6, 6, 8, 10, 18], 5, false, 0)).toBeUndefined();
  });

  it('knows that V8 frees more of a walk that leaks, but not how much more', () => {
    expect(doubtAboutFreed([9, 12, 14, 12, 13, 12, 900], 5, false, 1)).toBeUndefined();
    expect(doubtAboutFreed([9, 42, 44, 42, 43, 42, 900], 5, false, 1)).toContain('42 objects of each visit');
  });
});

describe('doubtAboutLeaks', () => {
  const step = (id: number, name = 'Object', type = 'object'): PathStep => ({ edge: '', edgeKind: '', id, name, type, isDetached: false, selfSize: 0, retainedSize: 0 });
  const before = { marks: [20, 30, 40, 50, 60] };
  const own = { marks };
  const after = { marks: [900, 910, 920, 930, 940] };
  const of = (...path: PathStep[]) => doubtAboutLeaks([{ name: 'PriceFeed', path }], own, [before, own, after]);

  it('has none where something older than all walks keeps what the walk has made', () => {
    expect(of(step(1, 'Window'), step(5, 'Map'), step(351, 'PriceFeed'))).toBeUndefined();
  });

  it('doubts a leak that something keeps which another walk has made', () => {
    expect(of(step(1, 'Window'), step(35, 'Array'), step(351, 'PriceFeed'))).toBe('what keeps PriceFeed was made by another walk');
  });

  it('does not mind what stands above the retainer: a framework renews it with each page', () => {
    expect(of(step(1, 'Window'), step(905, 'FiberNode'), step(5, 'Map'), step(351, 'PriceFeed'))).toBeUndefined();
  });

  it('doubts a leak that hangs on something younger', () => {
    expect(of(step(1, 'Window'), step(5, 'Map'), step(905, 'Array'), step(351, 'PriceFeed'))).toContain('younger');
  });

  it('does not mind native and internal nodes, whose ids have no order', () => {
    expect(of(step(5, 'Map'), step(906, 'HTMLDivElement', 'native'), step(905, '(object elements)', 'array'), step(351, 'PriceFeed'))).toBeUndefined();
  });
});

it('knows the leaks that several walks show, by name and line', () => {
  const feed = { name: 'PriceFeed', source: { file: 'a.js', line: 1, column: 1 } } as never;
  const other = { name: 'PriceFeed', source: { file: 'b.js', line: 1, column: 1 } } as never;
  expect([...sharedLeaks([[feed, other], [feed]])]).toEqual([leakKey(feed)]);
});
