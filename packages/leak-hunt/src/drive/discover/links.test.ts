import { expect, test } from 'vitest';
import { destructive, whyNotFollowed } from './links';
import { Choice } from './patterns';
import type { Facts, Item } from './types';

const here = 'http://localhost:3000/';

function link(href: string | null, facts: Partial<Facts> = {}, name = 'Reports'): Item {
  return { role: 'link', name, facts: { selector: 'a', href, leaves: null, submits: false, isDisabled: false, opens: false, isOpen: false, isShared: false, ...facts } };
}

const why = (item: Item, include: string[] = [], exclude: string[] = []) => whyNotFollowed(item, here, new Choice(include, exclude));

test('a link of the same origin is tried, also one of a hash router', () => {
  expect(why(link(`${here}reports`))).toBeUndefined();
  expect(why(link(`${here}#/reports`))).toBeUndefined();
});

test.each([
  [link('mailto:me@example.com'), 'lead out of the app'],
  [link('javascript:void 0'), 'lead out of the app'],
  [link('https://example.com/'), 'lead to another site'],
  [link('http://localhost:3001/reports'), 'lead to another site'],
  [link(`${here}reports`, { leaves: 'window' }), 'open a window'],
  [link(`${here}reports.csv`, { leaves: 'download' }), 'download a file'],
  [link(here), 'lead to the same page'],
  [link(`${here}#prices`), 'lead to the same page'],
  [link(`${here}logout`), destructive],
  [link(`${here}reports`, { selector: null }), 'cannot be found again'],
])('%#: %o is left alone, because such links %s', (item, reason) => {
  expect(why(item)).toBe(reason);
});

test('a dangerous link is tried if its name or its address is included', () => {
  expect(why(link(`${here}logout`, {}, 'Log out'), ['Log out'])).toBeUndefined();
  expect(why(link(`${here}logout`), ['/logout'])).toBeUndefined();
  expect(why(link(`${here}logout`), ['/*'])).toBe(destructive);
});
