import { html, type Html } from './html';
import { mark } from './icons';

/** How many path nodes above the suspect reference have a line of their own. The others share one line. */
const drawnAbove = 4;

/**
 * The retainer path from the root to the payload, as a line with one ring for each path node.
 * @param suspect the index of the path node that has the suspect reference; the reference below it is marked
 */
export function retainerPath(pathNodes: readonly string[], suspect: number, perVisit: number): Html {
  const folded = suspect - drawnAbove;
  const between = folded > 1 ? pathNodes.slice(1, 1 + folded) : [];
  const last = pathNodes.length - 1;
  const drawn = pathNodes.map((name, at) => {
    if (at === 1 && between.length > 0) return html`<li data-side="older" class="between">${chain(between)}</li>`;
    if (at >= 1 && at <= between.length) return null;
    const isSuspect = at === suspect && at < last;
    const remark =
      at === 0
        ? html` <small class="muted">root</small>`
        : at === last && html` <small class="retained">${mark('leak')}${perVisit} more each visit</small>`;
    const cut = html`<p class="cut">This reference should be gone: it retains an object that was born in a visit.</p>`;
    const side = at <= suspect ? 'older' : 'visit';
    return html`
    <li data-side="${side}"${isSuspect && html` data-suspect`}><code>${name}</code>${remark}${
      isSuspect && cut
    }</li>`;
  });
  return html`<figure class="path">
  <figcaption><h4>Retainer path</h4></figcaption>
  <ol role="list">${drawn}</ol>
</figure>`;
}

function chain(names: readonly string[]): Html {
  return html`${names.map((name, at) => html`${at > 0 && ' → '}<code>${name}</code>`)}`;
}
