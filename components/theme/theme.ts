import { readStored, writeStored } from '../storage';

/** The colour schemes to choose from; `system` follows the operating system. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'leak-lab.theme';

/** The stored choice. */
export function readTheme(): Theme {
  const stored = readStored(key);
  return themes.find((theme) => theme === stored) ?? 'system';
}

/** Stores a choice. */
export function chooseTheme(theme: Theme): void {
  writeStored(key, theme);
}

/** Shows a theme: globals.css reads the attribute. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/**
 * The script that applies the stored theme before the first paint, so that no page flashes in the wrong colours. It
 * stands in the head of the document, and does what `readTheme` and `applyTheme` do.
 */
export const themeScript = `try{var t=localStorage.getItem('${key}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
