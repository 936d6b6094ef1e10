import { useEffect, useRef } from 'react';

export const tabs = { overview: 'Overview', logs: 'Logs', incidents: 'Incidents' } as const;

export type Tab = keyof typeof tabs;

export const tabNames = Object.keys(tabs) as Tab[];

/** The arrow keys move the focus from tab to tab. */
function onArrowKey({ key, target }: KeyboardEvent) {
  if (!(target instanceof Element)) return;
  const next = key === 'ArrowRight' ? target.nextElementSibling : key === 'ArrowLeft' ? target.previousElementSibling : null;
  if (next instanceof HTMLElement) next.focus();
}

export function TabBar({ selected, onSelect }: { selected: Tab; onSelect: (tab: Tab) => void }) {
  const bar = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    bar.current?.addEventListener('keydown', onArrowKey);
  }, []);

  return (
    <span ref={bar} className="row" role="tablist" aria-label="Parts of the dashboard">
      {tabNames.map((tab) => (
        <button key={tab} id={`tab-${tab}`} role="tab" aria-selected={tab === selected} onClick={() => onSelect(tab)}>
          {tabs[tab]}
        </button>
      ))}
    </span>
  );
}
