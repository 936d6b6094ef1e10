import { describe, expect, it } from 'vitest';
import { fixtureText, parseInPieces, theNode } from './fixtures';
import { Scopes } from './scopes';
import { Snapshot } from './snapshot';

const text = fixtureText('chromium');
const snapshot = parseInPieces(text);
const onClick = theNode(snapshot, 'closure', 'onClick');

function scopesOf(from: Snapshot): Scopes {
  const scopes = Scopes.of(from);
  if (!scopes) throw new Error('The fixture has no scope tables.');
  return scopes;
}

function contextOf(closure: number): number {
  return snapshot.child(closure, 'internal', 'context') ?? 0;
}

describe('the scope tables', () => {
  it('are the same as JSON.parse reads them, with negative ids, for pieces of any length', () => {
    const raw = JSON.parse(text) as Record<'scopes' | 'scope_context_vars' | 'scope_uses', number[]>;
    const { arrays } = parseInPieces(text, 977);
    expect(raw.scopes).toContain(-2);
    expect(Array.from(new Int32Array(arrays.scopes))).toEqual(raw.scopes);
    expect(Array.from(arrays.scope_context_vars)).toEqual(raw.scope_context_vars);
    expect(Array.from(new Int32Array(arrays.scope_uses))).toEqual(raw.scope_uses);
  });

  it('say that a function uses a variable of its scope', () => {
    const keeper = theNode(snapshot, 'closure', 'keeper');
    expect(scopesOf(snapshot).usersOf('payload', contextOf(keeper), keeper)).toEqual({ isOwn: true, others: [] });
  });

  it('name the function that uses a variable which another one only retains; an arrow function by its variable', () => {
    expect(scopesOf(snapshot).usersOf('shared', contextOf(onClick), onClick)).toEqual({ isOwn: false, others: ['draw'] });
  });

  it('say nothing about a variable that the scope does not declare', () => {
    expect(scopesOf(snapshot).usersOf('elsewhere', contextOf(onClick), onClick)).toBeUndefined();
  });

  it('are absent in a snapshot of Node', () => {
    expect(Scopes.of(parseInPieces(fixtureText('node')))).toBeUndefined();
  });

  it('are ignored if the file gives their columns other names', () => {
    const fields = snapshot.meta.scope_fields?.map((field) => (field === 'depth' ? 'level' : field)) ?? [];
    expect(Scopes.of(new Snapshot({ ...snapshot.meta, scope_fields: fields }, snapshot.arrays, snapshot.strings))).toBeUndefined();
  });
});
