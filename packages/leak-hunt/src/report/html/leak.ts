import { formatBytes } from '../../explain/bytes';
import type { ExplainedLeak } from '../../explain/types';
import { pathLines } from '../path-lines';
import { histogram } from './histogram';
import { html, type Html, withCode } from './html';
import { retainerPath } from './path';
import { sourceExcerpt } from './source';

/** One leak: its name and sentence, its numbers, its source line, its retainer path and its histogram. */
export function leakArticle(leak: ExplainedLeak): Html {
  const { heap, perVisit, count, retainedBytes, allowed, confirmed, retainers = [] } = leak;
  const each = count === 0 ? 0 : retainedBytes / count;
  return html`<article>
<h3><code>${leak.name}</code> <small class="muted">${leak.kind}${heap !== 'page' && `, in the ${heap}`}</small></h3>
${allowed && html`<p class="allowed"><strong>Allowed until ${allowed.expires}:</strong> ${allowed.reason}</p>`}
<p class="sentence">${withCode(leak.sentence)}</p>
${confirmed && html`<p class="muted">Confirmed over ${String(confirmed.visits)} visits in ${confirmed.seconds.toFixed(1)} s.</p>`}
<dl class="numbers">
  ${number('per visit', String(perVisit))}
  ${number('alive at the end', String(count))}
  ${number('retained', formatBytes(retainedBytes))}
  ${number('after 100 visits', formatBytes(each * perVisit * 100))}
</dl>
${sourceExcerpt(leak.source, leak.excerpt)}
${retainers.length > 1 && html`<p>Also kept by ${retainers.slice(1).map(({ name, source }, at) => html`${at > 0 && ', '}<code>${name}</code>${source && html` (${source.file}:${source.line})`}`)}. Mending one reference is not enough.</p>`}
${leak.library && html`<p class="muted">In the library: <code>${leak.library.file}:${String(leak.library.line)}:${String(leak.library.column)}</code></p>`}
<div class="pictures">
${retainerPath(leak.trace, leak.suspect, perVisit)}
${histogram(leak.series)}
</div>
${leak.path.length > 0 && html`<details>
  <summary>The full retainer path</summary>
  <pre tabindex="0" aria-label="Full retainer path">${pathLines(leak.path).join('\n')}</pre>
</details>`}
</article>`;
}

function number(label: string, value: string): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}
