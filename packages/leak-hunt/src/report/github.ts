import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Target } from '../drive/types';
import type { ExplainedLeak } from '../explain/types';
import { isExpectedLeak } from './expectation';
import type { HuntResult } from './types';

/** What the report for GitHub Actions needs of a run. */
export interface GithubRun {
  results: readonly HuntResult[];
  /** The targets, with their expected leaks. Those get no annotation. */
  targets: readonly Pick<Target, 'name' | 'keeps'>[];
  /** The folder of the project under test. The files of leaks are relative to it. */
  folder: string;
}

/**
 * On GitHub Actions, prints an annotation for the line of each unexpected leak, and appends to the summary of the step.
 * Does nothing elsewhere.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function reportToGithub(run: GithubRun, env: Readonly<Partial<Record<string, string>>> = process.env): void {
  if (env.GITHUB_ACTIONS !== 'true') return;
  for (const line of annotations(run, env.GITHUB_WORKSPACE)) console.log(line);
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, summary(run.results));
}

/**
 * One `::error …` line for each unexpected leak, and for each target whose result is not as expected without such a leak.
 * @param workspace the checked-out repository; annotations name files from there
 */
export function annotations({ results, targets, folder }: GithubRun, workspace = folder): string[] {
  return results
    .filter(({ ok }) => !ok)
    .flatMap((result) => {
      const keeps = targets.find(({ name }) => name === result.target)?.keeps;
      const unexpected = result.leaks.filter((leak) => !leak.allowed && !isExpectedLeak({ ...(keeps && { keeps }) }, leak));
      if (unexpected.length === 0) return [command({ title: result.target }, result.reason ?? result.verdict)];
      return unexpected.map((leak) => {
        const title = `${result.target} leaks ${leak.name}`;
        const place = leak.source && !isAddress(leak.source.file) ? leak.source : undefined;
        const library = leak.library ? ` (in the library: ${leak.library.file}:${leak.library.line})` : '';
        if (!place) return command({ title }, `${leak.sentence}${leak.source ? ` (${placeOf(leak)})` : ''}${library}`);
        const file = path.relative(workspace, path.resolve(folder, place.file)).replaceAll(path.sep, '/');
        return command({ file, line: String(place.line), col: String(place.column), title }, `${leak.sentence}${library}`);
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

/** Escapes like @actions/core: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
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

/** Escapes text for a cell, so that neither Markdown nor HTML interprets it. */
function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|&~#!]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Code in a cell. It is HTML, because a name may contain any number of backticks. */
function code(text: string): string {
  return text && `<code>${plain(text)}</code>`;
}
