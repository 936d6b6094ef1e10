import type { HuntResult } from '../types';
import { html, type Html, withCode } from './html';
import { verdictOf } from './icons';
import { leakArticle } from './leak';

/** Whether the verdict is the expected one. */
function state({ ok, leaks }: HuntResult): Html {
  if (!ok) return html`<span class="state" data-wrong>not as expected</span>`;
  const isAllowed = leaks.length > 0 && leaks.every(({ allowed }) => allowed);
  return html`<span class="state">${isAllowed ? 'allowed' : 'as expected'}</span>`;
}

/** One target as a row of the overview. The row links to the section of the target, if there is one. */
export function targetRow(result: HuntResult, at: number): Html {
  const name = html`<code>${result.target}</code>`;
  const names = result.leaks.map((leak) => `${leak.perVisit} ${leak.name}`).join(', ');
  const title = hasSection(result) ? html`<a href="#${idOf(at)}">${name}</a>` : name;
  return html`<li>
  ${verdictOf(result.verdict)}
  <span class="entry">${title}${names && html` <small class="muted">${names} per visit</small>`}</span>
  ${state(result)}
  <span class="time">${seconds(result.durationMs)}</span>
</li>`;
}

/** The section of a target with its reason and its leaks. Null if it has neither. */
export function targetSection(result: HuntResult, at: number, snapshot: string | undefined): Html | null {
  if (!hasSection(result)) return null;
  const { target, scenario, url, reason, leaks, notes = [] } = result;
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
${reason && html`<p class="reason">${withCode(reason)}</p>`}
${notes.map((note) => html`<p class="muted">${withCode(note)}</p>`)}
${leaks.map(leakArticle)}
</section>`;
}

/** A duration as text: `2.3 s`, `1 min 5 s`. */
export function seconds(milliseconds: number): string {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const whole = Math.round(milliseconds / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** A term and its description. */
export function fact(term: string, words: Html | string): Html {
  return html`<div><dt>${term}</dt><dd>${words}</dd></div>`;
}

/** A link for an http address. Other schemes are only shown as text. */
function address(url: string): Html {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}">${url}</a>` : html`<code>${url}</code>`;
}

function snapshotLink(link: string): Html {
  return html`<a href="${link}">${decodeURIComponent(link)}</a>(open it in DevTools: Memory, Load)`;
}

function hasSection({ leaks, reason, notes = [] }: HuntResult): boolean {
  return leaks.length > 0 || reason !== null || notes.length > 0;
}

function idOf(at: number): string {
  return `target-${at + 1}`;
}
