import { expect, test } from 'vitest';
import { previewAddress, storiesOf, storyOfAddress } from './storybook';

const entry = (type: string, id: string, name: string): [string, object] => [id, { type, id, title: 'Shop/Cart', name }];

test('an index lists stories and documentation', () => {
  const index = { v: 5, entries: Object.fromEntries([entry('docs', 'shop-cart--docs', 'Docs'), entry('story', 'shop-cart--empty', 'Empty')]) };
  expect(storiesOf(JSON.stringify(index))).toEqual({ stories: [{ id: 'shop-cart--empty', name: 'Shop/Cart: Empty' }], docs: ['Shop/Cart: Docs'] });
});

test.each(['<!doctype html>', 'null', '{}', '{"entries":null}'])('%s is no index', (text) => {
  expect(storiesOf(text)).toBeUndefined();
});

test('entries without an id or a name are left out', () => {
  expect(storiesOf('{"entries":{"a":null,"b":{"type":"story","id":"b"}}}')).toEqual({ stories: [], docs: [] });
});

test.each([
  ['http://localhost:6006/', undefined],
  ['http://localhost:6006/?path=/story/cart--empty', 'cart--empty'],
  ['http://localhost:6006/?path=/story/cart--empty&args=count:2', 'cart--empty'],
  ['http://localhost:6006/iframe.html?id=cart--empty&viewMode=story', 'cart--empty'],
])('the story of %s', (address, story) => {
  expect(storyOfAddress(address)).toBe(story);
});

test('the page of one story stands beside the index, in a folder, too', () => {
  expect(previewAddress('https://example.org/design/?path=/story/a--b')).toBe('https://example.org/design/iframe.html?viewMode=story');
});
