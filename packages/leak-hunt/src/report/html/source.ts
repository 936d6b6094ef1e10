import type { Excerpt, Leak } from '../../explain/types';
import { html, type Html } from './html';
import { mark } from './icons';

/** The source line of a leak: its position, and the lines around it if the source is known. */
export function sourceExcerpt(place: Leak['source'], excerpt: Excerpt | null): Html {
  if (!place) return html`<p class="note">No code of the page is on the path, so the leak has no line.</p>`;
  const title = html`<code>${place.file}:${place.line}:${place.column}</code>`;
  if (!excerpt) return html`<p class="place">${mark('leak')}${title}</p>`;
  const lines = excerpt.lines.map((text, at) => {
    const number = excerpt.from + at;
    const isLeakLine = number === place.line;
    const gutter = html`<span class="gutter">${isLeakLine && mark('leak')}${number}</span>`;
    const words = isLeakLine && html`<span class="visually-hidden">the line of the leak: </span>`;
    const meaning = isLeakLine && html` data-meaning="retained"`;
    return html`<span class="line"${meaning}>${gutter}${words}<code>${text || ' '}</code></span>`;
  });
  return html`<figure class="source">
  <figcaption><h4 class="visually-hidden">Source line</h4>${title}</figcaption>
  <pre tabindex="0" aria-label="${place.file}, around line ${place.line}">${lines}</pre>
</figure>`;
}
