import type { Sample } from './compare';
import { score, type Score } from './score';
import { summarize, type Summary } from './statistics';
import { markdownTable } from './table';

/** The summary of one tool over all pages and runs. */
export interface Standing {
  tool: string;
  /** Wall time of one page, in seconds. */
  seconds: Summary;
  /** The median time as a multiple of the first tool's. */
  ratio: number;
  /** The same page by page: its median time as a multiple of the first tool's on that page. */
  pageRatios: Summary;
  score: Score;
}

/** Sums up samples by tool, in the order of the names; ratios are to the first. */
export function standings(samples: readonly Sample[], tools: readonly string[]): Standing[] {
  let first: number | undefined;
  return tools.map((tool) => {
    const own = samples.filter((sample) => sample.tool === tool);
    const seconds = summarize(own.map((sample) => sample.seconds));
    first ??= seconds.median;
    return { tool, seconds, ratio: seconds.median / first, pageRatios: ratiosByPage(own, samples.filter((sample) => sample.tool === tools[0])), score: score(own) };
  });
}

function ratiosByPage(own: readonly Sample[], first: readonly Sample[]): Summary {
  const medianOn = (samples: readonly Sample[], page: string) => summarize(samples.filter((sample) => sample.page === page).map(({ seconds }) => seconds)).median;
  return summarize([...new Set(own.map(({ page }) => page))].map((page) => medianOn(own, page) / medianOn(first, page)));
}

/** The standings as a Markdown table. */
export function standingsTable(all: readonly Standing[]): string {
  const judged = ['right', 'false alarms', 'misses', 'no verdict', 'precision', 'recall'];
  return markdownTable(['tool', 's a page', 'least–most', 'ratio', 'page by page', ...judged], all.map(rowOf));
}

/**
 * Describes how many pages were walked how often, with the command that repeats it.
 * @param requested the values of `--pages`; `all` for all
 * @param walked the number of walked pages, out of `all`
 */
export function describeWalks(requested: readonly string[], walked: number, all: number, runs: number): string {
  const pages = requested.includes('all') ? '' : ` --pages ${requested.join(',')}`;
  const times = runs === 1 ? 'once' : `${runs} times`;
  return `${walked === all ? `All ${all} pages` : `${walked} of the ${all} pages`}, each ${times} (\`npm run bench --${pages} --runs ${runs}\`).`;
}

function rowOf({ tool, seconds, ratio, pageRatios, score: counts }: Standing): string[] {
  return [
    tool,
    seconds.median.toFixed(1),
    `${seconds.least.toFixed(1)}–${seconds.most.toFixed(1)}`,
    ratio.toFixed(1),
    `${pageRatios.least.toFixed(1)}–${pageRatios.most.toFixed(1)}`,
    ...[counts.right, counts.falseAlarms, counts.misses, counts.withoutVerdict].map(String),
    percent(counts.precision),
    percent(counts.recall),
  ];
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${Math.round(share * 100)} %`;
}
