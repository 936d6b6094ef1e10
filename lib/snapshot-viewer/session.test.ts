import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Session } from './session';
import type { TableName } from './tables';

const packed = (name: 'chromium' | 'node') => new Blob([readFileSync(`packages/leak-hunt/src/heap/fixtures/${name}.heapsnapshot.gz`)]);

async function opened(name: 'chromium' | 'node') {
  const session = new Session();
  const steps: string[] = [];
  const outcome = await session.open(packed(name), ({ step }) => void steps.push(step));
  if (!outcome.ok) throw new Error(outcome.sentence);
  const page = (table: TableName, more: { filter?: string; of?: string; sort?: string; by?: number } = {}) =>
    session.page({ table, sort: '-', isDescending: true, filter: '', ...more }, 0, 1_000);
  return { session, overview: outcome.value, steps: [...new Set(steps)], page };
}

describe('a snapshot of Chromium', async () => {
  const { session, overview, steps, page } = await opened('chromium');

  it('is read in five steps', () => {
    expect(steps).toEqual(['file', 'references', 'paths', 'dominators', 'sizes']);
    expect(overview).toMatchObject({ objects: 28_315, references: 121_640, recording: undefined });
  });

  it('gives the root a retained size of all reachable bytes', () => {
    const all = page('constructors', { sort: 'retained' }).rows;
    expect(all[0]).toMatchObject({ name: '(roots)', values: [32, 0, expect.closeTo(overview.bytes, -4)] });
    expect(all.every(({ values: [, shallow = 0, retained = 0] }) => retained >= shallow)).toBe(true);
  });

  it('finds the payload by its class, and its retainers', () => {
    const [row] = page('objects', { of: 'object FixturePayload' }).rows;
    const details = session.details(Number(row?.key));
    expect(details?.path.map(({ label }) => label).filter((label, at, all) => label && label !== all[at - 1])).toEqual([
      'window', 'keeper()', 'scope', 'FixturePayload',
    ]);
    expect(details?.path.at(-1)).toMatchObject({ edge: 'payload', edgeKind: 'context' });
    // A hundred doubles and the objects that hold them.
    expect(details?.retained).toBeGreaterThan(800);
    expect(details?.retained).toBeLessThan(2_000);
    expect(details?.retainers.total).toBeGreaterThan(0);
  });

  it('lists the dominated objects of a node: their retained sizes and its own size add up to its retained size', () => {
    const [row] = page('objects', { of: 'object FixturePayload' }).rows;
    const id = Number(row?.key);
    const below = page('dominated', { by: id }).rows.reduce((sum, { values: [, retained = 0] }) => sum + retained, 0);
    const { shallow = 0, retained = 0 } = session.details(id) ?? {};
    expect(shallow + below).toBe(retained);
  });

  it('filters by name, in upper or lower case', () => {
    expect(page('constructors', { filter: 'FIXTUREPAYLOAD' }).rows.map(({ key }) => key)).toContain('object FixturePayload');
  });

  it('lists no suspect without a sign, and those that have grown since an earlier snapshot, without the engine’s own', async () => {
    expect(page('suspects').rows.every(({ values: [detached = 0] }) => detached > 0)).toBe(true);
    await session.compareWith(packed('node'), () => undefined);
    const names = page('suspects', { sort: 'grown' }).rows.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => name.startsWith('(') || name.startsWith('system /'))).toEqual([]);
  });

  it('returns undefined for an id that was never assigned', () => {
    expect(session.details(4_000_000_000)).toBeUndefined();
  });

  it('finds no difference from itself, and does not match objects with a snapshot of another session', async () => {
    expect(await session.compareWith(packed('chromium'), () => undefined)).toEqual({ ok: true, value: { isSameSession: true, agreement: 1 } });
    expect(page('comparison').total).toBe(0);
    expect(await session.compareWith(packed('node'), () => undefined)).toMatchObject({ ok: true, value: { isSameSession: false } });
    expect(page('comparison', { sort: 'added' }).rows[0]?.values.slice(1, 3)).toEqual([0, 0]);
  });
});

it('starts a path in a snapshot of Node at its global object', async () => {
  const { session, overview, page } = await opened('node');
  expect(overview.detached).toBe(0);
  const [row] = page('objects', { of: 'object FixturePayload' }).rows;
  expect(session.details(Number(row?.key))?.path[0]?.name).toMatch(/^global @/);
});

it.each([
  ['', 'The file is empty.'],
  ['hello', 'This is not a heap snapshot: it is not the JSON that V8 writes.'],
])('answers for the file %j: %s', async (text, sentence) => {
  expect(await new Session().open(new Blob([text]), () => undefined)).toEqual({ ok: false, sentence });
});
