import { readFileSync } from 'node:fs';
import { defaultWarmUps } from '../../defaults';
import type { HuntResult } from '../types';
import { Html, html, withCode } from './html';
import { mark } from './icons';
import { fact, seconds, targetRow, targetSection } from './target';

/** The data of a run that `--html` shows. */
export interface HtmlRun {
  chromium: string;
  visits: number;
  startedAt: Date;
  durationMs: number;
  results: readonly HuntResult[];
  /** By target, the link from the page to its heap snapshot. */
  snapshots?: ReadonlyMap<string, string>;
  /** Messages about the whole run, such as unused entries of the allow list. */
  notes?: readonly string[];
}

/**
 * A run as one HTML page, light and dark. It has no script and loads nothing. Its Content-Security-Policy forbids both, in
 * case a page under test has injected markup.
 */
export function htmlReport(run: HtmlRun): string {
  const { results, notes = [], snapshots } = run;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${headline(results)} · leak-hunt</title>
<style>${styles()}</style>
</head>
<body>
<main>
<header class="top">
<p class="product">${mark('leak')}leak-hunt</p>
<h1>${headline(results)}</h1>
<dl class="facts">
  ${fact('Date', moment(run.startedAt))}
  ${fact('Took', seconds(run.durationMs))}
  ${run.chromium && fact('Chromium', run.chromium)}
  ${fact('Visits', `${run.visits}, after ${defaultWarmUps} to warm up`)}
  ${fact('Control', controlOf(results))}
</dl>
</header>
${notes.length > 0 && html`<ul class="notes">${notes.map((note) => html`<li>${withCode(note)}</li>`)}</ul>`}
<ol class="overview" role="list">${results.map(targetRow)}</ol>
${results.map((result, at) => targetSection(result, at, snapshots?.get(result.target)))}
</main>
</body>
</html>
`.text;
}

function moment(date: Date): Html {
  const iso = date.toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
}

function headline(results: readonly HuntResult[]): string {
  const [only] = results;
  if (only && results.length === 1) return `${only.target} is ${only.ok ? '' : 'not '}as expected`;
  const wrong = results.filter(({ ok }) => !ok).length;
  if (wrong === 0) return `All ${results.length} targets are as expected`;
  return `${wrong} of ${results.length} targets ${wrong === 1 ? 'is' : 'are'} not as expected`;
}

/** The names of the control walks whose growth was subtracted. */
function controlOf(results: readonly HuntResult[]): string {
  const names = new Set(results.flatMap(({ subtracted }) => (subtracted === null ? [] : [subtracted])));
  return names.size === 0 ? 'not needed: nothing grew' : [...names].join('; ');
}

function styles(): Html {
  return new Html(readFileSync(new URL('./report.css', import.meta.url), 'utf8'));
}
