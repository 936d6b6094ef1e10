import { expect, test, vi } from 'vitest';
import { scenarioOfText, scenarioText, stayingText } from './scenario-text';
import type { Walk } from './types';

const url = 'http://localhost:3000/';
const walk: Walk = {
  name: `${url} → link "Reports", button "Don't"`,
  url,
  there: [
    { do: 'follow', selector: 'a[href="/reports"]', how: 'click', address: '/reports' },
    { do: 'press', selector: `//button[normalize-space()="Don't"]`, how: 'pointer' },
  ],
  back: null,
};

test('the text of a walk can be read', () => {
  const [head] = scenarioText(walk).split('\n\n/**');
  expect(head).toBe(`// http://localhost:3000/ → link "Reports", button "Don't"
// There is no back(): the walk goes back in history.

export const url = () => 'http://localhost:3000/';

export async function action(page) {
  await click(page, 'a[href="/reports"]');
  await arrive(page, '/reports');
  await press(page, "//button[normalize-space()=\\"Don't\\"]");
}`);
});

test('the text is a scenario that makes the steps, and needs no import', async () => {
  const { url: address, action, back } = await scenarioOfText(scenarioText({ ...walk, back: [{ do: 'escape' }] }));
  expect(address()).toBe(url);
  const evaluate = vi.fn(async (..._args: unknown[]) => undefined);
  const press = vi.fn();
  const page = { evaluate, keyboard: { press } } as never;
  await action?.(page);
  expect(evaluate.mock.calls.map(([, argument]) => argument)).toEqual(['a[href="/reports"]', '/reports', `//button[normalize-space()="Don't"]`]);
  await back?.(page);
  expect(press).toHaveBeenCalledWith('Escape');
});

test('without a walk back there is no back(), so that the hunter goes back in history', async () => {
  expect((await scenarioOfText(scenarioText(walk))).back).toBeUndefined();
});

test('a scenario that stays on a page has an address only', async () => {
  const scenario = await scenarioOfText(stayingText(url));
  expect(Object.keys(scenario)).toEqual(['url']);
});

test('a story is shown and taken away', () => {
  const text = scenarioText({ name: 'story', url, there: [{ do: 'mount', story: 'cart--empty' }], back: [{ do: 'unmount' }] });
  expect(text).toContain("await show(page, 'cart--empty');");
  expect(text).toContain("await show(page, 'no-story--none');");
  expect(text).toContain('beforeInitialPageLoad');
});
