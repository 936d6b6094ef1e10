import type { HuntResult } from '../types';
import { html, type Html, spoken } from './html';
import { verdictOf } from './icons';
import { leakArticle } from './leak';

/** What a reader wants to know first: whether the verdict is the one that was expected. */
function state({ ok, leaks }: HuntResult): Html {
  if (!ok) return html`<span class="state" data-wrong>not as expected</span>`;
  const isAllowed = leaks.length > 0 && leaks.every(({ allowed }) => allowed);
  return html`<span class="state">${isAllowed ? 'allowed' : 'as expected'}</span>`;
}

/** A target in one row of the overview; those with something to tell lead to it. */
export function targetRow(result: HuntResult, at: number): Html {
  const name = html`<code>${result.target}</code>`;
  const names = result.leaks.map((leak) => `${leak.perVisit} ${leak.name}`).join(', ');
  const title = isTold(result) ? html`<a href="#${idOf(at)}">${name}</a>` : name;
  return html`<li>
  ${verdictOf(result.verdict)}
  <span class="entry">${title}${names && html` <small class="muted">${names} per visit</small>`}</span>
  ${state(result)}
  <span class="time">${seconds(result.durationMs)}</span>
</li>`;
}

/** All that is to tell of a target; nothing where the overview said it all. */
export function targetSection(result: HuntResult, at: number, snapshot: string | undefined): Html | null {
  if (!isTold(result)) return null;
  const { target, scenario, url, reason, leaks } = result;
  return html`<section id="${idOf(at)}" aria-labelledby="${idOf(at)}-name">
<header>
  <h2 id="${idOf(at)}-name"><code>${target}</code></h2>
  <p>${verdictOf(result.verdict)} ${state(result)}</p>
</header>
<dl class="where">
  ${scenario !== target && fact('Scenario', html`<code>${scenario}</code>`)}
  ${url && fact('Page', address(url))}
  ${snapshot && fact('Heap snapshot', snapshotLink(snapshot))}
</dl>
${reason && html`<p class="reason">${spoken(reason)}</p>`}
${leaks.map(leakArticle)}
</section>`;
}

/** Seconds as a person would write them: `2.3 s`, `1 min 5 s`. */
export function seconds(milliseconds: number): string {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const whole = Math.round(milliseconds / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** A term and what is said of it. */
export function fact(term: string, words: Html | string): Html {
  return html`<div><dt>${term}</dt><dd>${words}</dd></div>`;
}

/** An address that a click may follow; any scheme but http is only shown. */
function address(url: string): Html {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}">${url}</a>` : html`<code>${url}</code>`;
}

function snapshotLink(link: string): Html {
  return html`<a href="${link}">${decodeURIComponent(link)}</a>, for DevTools: Memory, Load`;
}

function isTold({ leaks, reason }: HuntResult): boolean {
  return leaks.length > 0 || reason !== null;
}

function idOf(at: number): string {
  return `target-${at + 1}`;
}
