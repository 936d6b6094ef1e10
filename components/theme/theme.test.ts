import { afterEach, expect, it, vi } from 'vitest';
import { applyTheme, chooseTheme, readTheme, themes, themeScript } from './theme';

/** A document and a storage with these entries, as a browser has them before the first paint. */
function browserWith(stored: Record<string, string>) {
  const dataset: Record<string, string> = {};
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored[key] ?? null,
    setItem: (key: string, text: string) => {
      stored[key] = text;
    },
  });
  return dataset;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each(themes)('the script in the head shows the stored theme %s as the switch does', (theme) => {
  const stored: Record<string, string> = {};
  const before = browserWith(stored);
  chooseTheme(theme);
  applyTheme(readTheme());
  const shown = { ...before };
  const first = browserWith(stored);
  (0, eval)(themeScript);
  expect(first).toEqual(shown);
  expect(shown.theme).toBe(theme === 'system' ? undefined : theme);
});

it('a stored text that is no theme follows the system', () => {
  const dataset = browserWith({ 'leak-lab.theme': 'sepia' });
  (0, eval)(themeScript);
  expect([dataset.theme, readTheme()]).toEqual([undefined, 'system']);
});
