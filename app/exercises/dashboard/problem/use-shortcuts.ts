import { useCallback, useEffect, useMemo } from 'react';
import { ballast } from '@/lib/live/ballast';
import { tabNames, type Tab } from './tab-bar';

/** Which key leads where, seen from one tab: `1` to `3` are fixed, `[` and `]` are the neighbours. */
class ShortcutBindings {
  readonly chords = ballast(20); // DEMO: what the operators have set up for themselves
  private readonly targets: ReadonlyMap<string, Tab>;

  constructor(current: Tab) {
    const place = tabNames.indexOf(current);
    const bindings = [...tabNames.entries()].map(([at, tab]) => [String(at + 1), tab] as const);
    const neighbours = [
      ['[', tabNames[place - 1] ?? current],
      [']', tabNames[place + 1] ?? current],
    ] as const;
    this.targets = new Map([...bindings, ...neighbours]);
  }

  targetOf(event: KeyboardEvent) {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    return isTyping ? undefined : this.targets.get(event.key);
  }
}

/** Selects tabs by the keyboard, wherever the focus is, except in a field. */
export function useShortcuts(tab: Tab, onSelect: (tab: Tab) => void): void {
  const bindings = useMemo(() => new ShortcutBindings(tab), [tab]);

  const onShortcut = useCallback(
    function onShortcut(event: KeyboardEvent) {
      const target = bindings.targetOf(event);
      if (target) onSelect(target);
    },
    [bindings, onSelect],
  );

  useEffect(() => {
    document.addEventListener('keydown', onShortcut);
  }, [onShortcut]);

  useEffect(() => () => document.removeEventListener('keydown', onShortcut), []);
}
