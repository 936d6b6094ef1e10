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

  it('adds up: the root retains everything that is reachable', () => {
    const all = page('constructors', { sort: 'retained' }).rows;
    expect(all[0]).toMatchObject({ name: '(roots)', values: [32, 0, expect.closeTo(overview.bytes, -4)] });
    expect(all.every(({ values: [, shallow = 0, retained = 0] }) => retained >= shallow)).toBe(true);
  });

  it('finds the payload by its class, and who keeps it', () => {
    const [row] = page('objects', { of: 'object FixturePayload' }).rows;
    const details = session.details(Number(row?.key));
    expect(details?.path.map(({ label }) => label).filter((label, at, all) => label && label !== all[at - 1])).toEqual([
      'window', 'keeper()', 'scope', 'FixturePayload',
    ]);
    expect(details?.path.at(-1)).toMatchObject({ edge: 'payload', edgeKind: 'context' });
    // A hundred doubles and what holds them.
    expect(details?.retained).toBeGreaterThan(800);
    expect(details?.retained).toBeLessThan(2_000);
    expect(details?.holders.total).toBeGreaterThan(0);
  });

  it('lists under a node in the dominator tree what adds up to what it retains', () => {
    const [row] = page('objects', { of: 'object FixturePayload' }).rows;
    const id = Number(row?.key);
    const below = page('dominated', { by: id }).rows.reduce((sum, { values: [, retained = 0] }) => sum + retained, 0);
    const { shallow = 0, retained = 0 } = session.details(id) ?? {};
    expect(shallow + below).toBe(retained);
  });

  it('filters by name, whatever the case', () => {
    expect(page('constructors', { filter: 'FIXTUREPAYLOAD' }).rows.map(({ key }) => key)).toContain('object FixturePayload');
  });

  it('knows no object with an id that was never given', () => {
    expect(session.details(4_000_000_000)).toBeUndefined();
  });

  it('compares with itself without a difference, and not object by object with another’s', async () => {
    expect(await session.compareWith(packed('chromium'), () => undefined)).toEqual({ ok: true, value: { isSameSession: true, agreement: 1 } });
    expect(page('comparison').total).toBe(0);
    expect(await session.compareWith(packed('node'), () => undefined)).toMatchObject({ ok: true, value: { isSameSession: false } });
    expect(page('comparison', { sort: 'added' }).rows[0]?.values.slice(1, 3)).toEqual([0, 0]);
  });
});

it('starts a path in Node at its global', async () => {
  const { session, overview, page } = await opened('node');
  expect(overview.detached).toBe(0);
  const [row] = page('objects', { of: 'object FixturePayload' }).rows;
  expect(session.details(Number(row?.key))?.path[0]?.name).toMatch(/^global @/);
});

it.each([
  ['', 'The file is empty.'],
  ['hello', 'This is not a heap snapshot: it is not the JSON that V8 writes.'],
])('says of %j: %s', async (text, sentence) => {
  expect(await new Session().open(new Blob([text]), () => undefined)).toEqual({ ok: false, sentence });
});
