import { expect, test } from 'vitest';
import { tabFor } from './tabs';

const tabsOf = (...urls: string[]) => urls.map((url) => ({ targetId: url, title: '', url }));

test('the tab with the same address comes first, then the same path, then the same origin', () => {
  const tabs = tabsOf('http://shop.test/help', 'http://shop.test/#/cart', 'http://shop.test/#/', 'http://other.test/');
  expect(tabFor('http://shop.test/#/', tabs).url).toBe('http://shop.test/#/');
  expect(tabFor('http://shop.test/help?topic=pay', tabs).url).toBe('http://shop.test/help');
  expect(tabFor('http://other.test/news', tabs).url).toBe('http://other.test/');
});

test('the only tab is taken whatever it shows, and pages of DevTools and extensions are no tabs', () => {
  expect(tabFor('http://shop.test/', tabsOf('about:blank', 'devtools://devtools/inspector.html')).url).toBe('about:blank');
});

test('two tabs of the same rank, no tab, and no fitting tab are told', () => {
  expect(() => tabFor('http://shop.test/', tabsOf('http://shop.test', 'http://shop.test/#'))).toThrow('two tabs show http://shop.test/; leave one of them open.');
  expect(() => tabFor('http://shop.test/', [])).toThrow('the browser has no tab. Open one.');
  expect(() => tabFor('http://shop.test/', tabsOf('http://a.test/', 'http://b.test/'))).toThrow('no tab shows http://shop.test/. Open are http://a.test/, http://b.test/.');
});
