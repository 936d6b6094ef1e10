import { useEffect, useRef } from 'react';
import { ballast } from '@/lib/live/ballast';

/** The colours to paint with, on a light desk and on a dark one. */
class ThemeSwatches {
  readonly profile = ballast(55); // DEMO: the colour profile of the screen

  of(theme: string) {
    return theme === 'dark' ? ['#111', '#246', '#642'] : ['#eee', '#8ac', '#ca8'];
  }
}

export function Swatches() {
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const swatches = new ThemeSwatches();

    function paintSwatches() {
      const colours = swatches.of(document.documentElement.dataset.theme ?? 'light');
      list.current?.querySelectorAll('li').forEach((swatch, at) => (swatch.style.background = colours[at] ?? ''));
    }

    paintSwatches();
    const observer = new MutationObserver(paintSwatches);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      observer.takeRecords();
    };
  }, []);

  return (
    <ul className="tiles" ref={list} aria-label="Swatches">
      <li>Paper</li>
      <li>Shade</li>
      <li>Ink</li>
    </ul>
  );
}
