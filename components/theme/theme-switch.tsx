'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { subscribeStored } from '../storage';
import { applyTheme, chooseTheme, readTheme, type Theme, themes } from './theme';
import styles from './theme-switch.module.css';

const labels: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark' };

/** Chooses the colour scheme of the lab. The choice is stored in this browser and holds in all of its tabs. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore(subscribeStored, readTheme, () => 'system' as const);
  useEffect(() => applyTheme(theme), [theme]);
  return (
    <label className={styles.theme}>
      <span className="visually-hidden">Colour scheme</span>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" />
        <path d="M8 2a6 6 0 0 1 0 12z" />
      </svg>
      <select value={theme} onChange={(event) => chooseTheme(themes.find((one) => one === event.target.value) ?? 'system')}>
        {themes.map((one) => (
          <option key={one} value={one}>
            {labels[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
