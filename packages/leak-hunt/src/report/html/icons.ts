import type { Verdict } from '../../detect/types';
import { html, type Html } from './html';

/** By verdict, the meaning that has a colour: retained or released. The other verdicts have no colour. */
const meanings: Readonly<Record<Verdict, string>> = {
  leak: 'retained',
  clean: 'released',
  inconclusive: 'none',
  error: 'none',
};

/** By verdict, an icon: a reference to an object that is there, is gone, or is unknown; and a cross for an error. */
const pictures: Readonly<Record<Verdict, Html>> = {
  leak: html`<path d="M1.5 1v14M1.5 8H8"/><circle cx="11.5" cy="8" r="3.5" fill="currentColor"/>`,
  clean: html`<path d="M1.5 1v14"/><circle cx="11.5" cy="8" r="3.5"/>`,
  inconclusive: html`<path d="M1.5 1v14"/>
    <path d="M3.5 8H8" stroke-dasharray="1.5 1.5"/><circle cx="11.5" cy="8" r="3.5" stroke-dasharray="2 1.7"/>`,
  error: html`<path d="M2.5 2.5l11 11M13.5 2.5l-11 11"/>`,
};

/** A verdict as an icon in its colour. The caller writes a word next to it. */
export function mark(verdict: Verdict): Html {
  const meaning = meanings[verdict];
  const picture = pictures[verdict];
  return html`<svg class="mark" data-meaning="${meaning}" viewBox="0 0 16 16" aria-hidden="true">${picture}</svg>`;
}

/** A verdict as an icon and a word. */
export function verdictOf(verdict: Verdict): Html {
  return html`<span class="verdict" data-meaning="${meanings[verdict]}">${mark(verdict)}${verdict}</span>`;
}
