import { describe, expect, it } from 'vitest';
import { noControlGrowth } from '../detect/control-growth';
import { Snapshot } from '../heap/snapshot';
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
  /** Objects of one class, one of each visit, besides the root and one that is older. */
  function recordingOf(ids: readonly number[]) {
    const meta = { node_fields: ['type', 'name', 'id', 'self_size', 'edge_count'], node_types: [['synthetic', 'object']], edge_fields: ['type', 'name_or_index', 'to_node'], edge_types: [['property', 'weak']] };
    const nodes = new Uint32Array([[0, 0, 1, 0, 0], [1, 1, 51, 8, 0], ...ids.map((id) => [1, 1, id, 8, 0])].flat());
    const none = new Uint32Array();
    const arrays = { nodes, edges: none, locations: none, trace_function_infos: none, trace_tree: none, samples: none, scopes: none, scope_context_vars: none, scope_uses: none };
    const snapshot = new Snapshot(meta, arrays, ['', 'Coat']);
    return { snapshot, marks, resources: [], resourcesBefore: [], kept: [], isShortened: false, grownHeaps: [] };
  }
  const ofEach = recordingOf([151, 251, 351, 451, 551, 651, 751]);
  const all = new Uint8Array(9).fill(1);
  const older = Uint8Array.from([1, 1, 0, 0, 0, 0, 0, 0, 0]);
  const none = async () => noControlGrowth;

  it('has none where all that grew is still there', async () => {
    expect(await doubtAboutFreed(ofEach, 10, all, all, none)).toBeUndefined();
  });

  it('doubts a walk of whose visits each has lost an object since: leaving its first page may have freed a leak', async () => {
    expect(await doubtAboutFreed(ofEach, 10, older, all, none)).toBe('object Coat of each visit was freed after the walk');
  });

  it('has none about what the control walk leaves behind, too', async () => {
    const control = async () => ({ ...noControlGrowth, growth: new Map([['object Coat', 1]]) });
    expect(await doubtAboutFreed(ofEach, 10, older, all, control)).toBeUndefined();
  });

  it('has none where only some visits in turn have lost something, but doubts a rhythm', async () => {
    expect(await doubtAboutFreed(recordingOf([151, 751]), 10, older.subarray(0, 4), all.subarray(0, 4), none)).toBeUndefined();
    expect(await doubtAboutFreed(recordingOf([251, 451, 651]), 10, older.subarray(0, 5), all.subarray(0, 5), none)).toContain('of some visits');
  });

  it('doubts a walk whose lists became shorter', async () => {
    expect(await doubtAboutFreed({ ...ofEach, isShortened: true }, 10, all, all, none)).toContain('shorter');
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
