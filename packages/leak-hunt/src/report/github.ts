import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Target } from '../drive/types';
import type { ExplainedLeak } from '../explain/types';
import { isPromised } from './expectation';
import type { HuntResult } from './types';

/** What GitHub Actions wants to know of a run. */
export interface GithubRun {
  results: readonly HuntResult[];
  /** What each target promises, to tell a leak that is meant to be there from a surprise. */
  targets: readonly Pick<Target, 'name' | 'keeps'>[];
  /** Where the project under test lies; the places of leaks are relative to it. */
  folder: string;
}

/**
 * On GitHub Actions: an annotation on the line of every leak that is not expected, and the step's summary. Elsewhere
 * nothing. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function tellGithub(run: GithubRun, env: Readonly<Partial<Record<string, string>>> = process.env): void {
  if (env.GITHUB_ACTIONS !== 'true') return;
  for (const line of annotations(run, env.GITHUB_WORKSPACE)) console.log(line);
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, summary(run.results));
}

/**
 * One `::error …` line for every leak that is not expected, and for every target that is not as expected without one.
 * @param workspace the checked-out repository; annotations name files from there
 */
export function annotations({ results, targets, folder }: GithubRun, workspace = folder): string[] {
  return results
    .filter(({ ok }) => !ok)
    .flatMap((result) => {
      const keeps = targets.find(({ name }) => name === result.target)?.keeps;
      const surprises = result.leaks.filter((leak) => !leak.allowed && !isPromised({ ...(keeps && { keeps }) }, leak));
      if (surprises.length === 0) return [command({ title: result.target }, result.reason ?? result.verdict)];
      return surprises.map((leak) => {
        const title = `${result.target} leaks ${leak.name}`;
        const place = leak.source && !isAddress(leak.source.file) ? leak.source : undefined;
        if (!place) return command({ title }, `${leak.sentence}${leak.source ? ` (${placeOf(leak)})` : ''}`);
        const file = path.relative(workspace, path.resolve(folder, place.file)).replaceAll(path.sep, '/');
        return command({ file, line: String(place.line), col: String(place.column), title }, leak.sentence);
      });
    });
}

/** The targets of a run as a Markdown table. */
export function summary(results: readonly HuntResult[]): string {
  const wrong = results.filter(({ ok }) => !ok).length;
  const rows = results.flatMap(({ target, verdict, ok, reason, leaks }) => {
    const state = ok ? 'as expected' : '**not as expected**';
    if (leaks.length === 0) return [row(code(target), verdict, state, reason === null ? '' : plain(reason), '')];
    return leaks.map((leak) => {
      const allowed = leak.allowed ? `, allowed until ${leak.allowed.expires}: ${plain(leak.allowed.reason)}` : '';
      return row(
        code(target),
        verdict,
        state,
        `${leak.perVisit} ${code(leak.name)} per visit${allowed}`,
        code(placeOf(leak)),
      );
    });
  });
  const title = `### leak-hunt: ${wrong === 0 ? 'as expected' : `${wrong} of ${results.length} not as expected`}`;
  return [
    title,
    '',
    row('target', 'verdict', '', 'leak', 'place'),
    row('---', '---', '---', '---', '---'),
    ...rows,
    '',
    '',
  ].join('\n');
}

function command(properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::error ${list.join(',')}::${escaped(message)}`;
}

/** As @actions/core does: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escaped(text: string): string {
  return stripVTControlCharacters(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function isAddress(file: string): boolean {
  return /^[a-z][\w+.-]+:\/\//i.test(file);
}

function placeOf({ source }: ExplainedLeak): string {
  return source ? `${source.file}:${source.line}` : '';
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text in a cell, with nothing in it that Markdown or HTML would read. */
function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|&~#!]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Code in a cell: as HTML, since a name may hold any number of backticks. */
function code(text: string): string {
  return text && `<code>${plain(text)}</code>`;
}
