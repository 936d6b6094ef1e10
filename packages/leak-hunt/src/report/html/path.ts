import { html, type Html } from './html';
import { mark } from './icons';

/** How many stations above the marked reference are drawn one by one; those between share a line. */
const drawnAbove = 4;

/**
 * The way from the root to the payload as a line with pathNodes.
 * @param suspect the station that holds on to what it should have let go; the reference below it is marked
 */
export function retainerPath(pathNodes: readonly string[], suspect: number, perVisit: number): Html {
  const folded = suspect - drawnAbove;
  const between = folded > 1 ? pathNodes.slice(1, 1 + folded) : [];
  const last = pathNodes.length - 1;
  const drawn = pathNodes.map((station, at) => {
    if (at === 1 && between.length > 0) return html`<li data-side="old" class="between">${chain(between)}</li>`;
    if (at >= 1 && at <= between.length) return null;
    const isSuspect = at === suspect && at < last;
    const remark =
      at === 0
        ? html` <small class="muted">root</small>`
        : at === last && html` <small class="retained">${mark('leak')}${perVisit} more each visit</small>`;
    const cut = html`<p class="cut">This reference should be gone: what it keeps was born in a visit.</p>`;
    const side = at <= suspect ? 'old' : 'young';
    return html`
    <li data-side="${side}"${isSuspect && html` data-suspect`}><code>${station}</code>${remark}${
      isSuspect && cut
    }</li>`;
  });
  return html`<figure class="path">
  <figcaption><h4>Who keeps it alive</h4></figcaption>
  <ol role="list">${drawn}</ol>
</figure>`;
}

function chain(names: readonly string[]): Html {
  return html`${names.map((name, at) => html`${at > 0 && ' → '}<code>${name}</code>`)}`;
}
