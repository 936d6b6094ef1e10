'use client';

import { useEffect } from 'react';
import { canary } from '@/lib/live/canary';

const inks = ['sepia', 'verdigris', 'madder'];

/** Rules that only this page knows how to write: a generated palette. */
function rulesFor(names: readonly string[]) {
  const hue = (at: number) => Math.round((at / names.length) * 360 + 45);
  return names.map((name, at) => `.ink-${name} { color: light-dark(oklch(0.45 0.12 ${hue(at)}), oklch(0.8 0.1 ${hue(at)})); }`).join('\n');
}

export default function InkSwatches() {
  useEffect(() => {
    const swatches = document.head.appendChild(canary(document.createElement('style')));
    swatches.textContent = rulesFor(inks);
    // FIX: the style element leaves the head with the page, and its style sheet the document
    return () => swatches.remove();
  }, []);

  return (
    <>
      <p>The quick brown fox, written in the inks of the house:</p>
      <ul className="tiles">
        {inks.map((ink) => (
          <li key={ink}>
            <b className={`ink-${ink}`}>The quick brown fox</b> <span className="muted">{ink}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
