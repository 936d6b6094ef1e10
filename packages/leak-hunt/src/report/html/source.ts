import type { Excerpt, Leak } from '../../explain/types';
import { html, type Html } from './html';
import { mark } from './icons';

/** Where the leak was written: the place, and the lines around it where the source is known. */
export function sourceExcerpt(place: Leak['source'], excerpt: Excerpt | null): Html {
  if (!place) return html`<p class="note">No code of the page is on the path, so that there is no line to show.</p>`;
  const title = html`<code>${place.file}:${place.line}:${place.column}</code>`;
  if (!excerpt) return html`<p class="place">${mark('leak')}${title}</p>`;
  const lines = excerpt.lines.map((text, at) => {
    const number = excerpt.from + at;
    const isGuilty = number === place.line;
    const gutter = html`<span class="gutter">${isGuilty && mark('leak')}${number}</span>`;
    const words = isGuilty && html`<span class="visually-hidden">the guilty line: </span>`;
    const meaning = isGuilty && html` data-meaning="retained"`;
    return html`<span class="line"${meaning}>${gutter}${words}<code>${text || ' '}</code></span>`;
  });
  return html`<figure class="source">
  <figcaption><h4 class="visually-hidden">The line that did it</h4>${title}</figcaption>
  <pre tabindex="0" aria-label="${place.file}, around line ${place.line}">${lines}</pre>
</figure>`;
}
