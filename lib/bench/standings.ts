import type { Sample } from './compare';
import { score, type Score } from './score';
import { summarize, type Summary } from './statistics';
import { markdownTable } from './table';

/** One tool over all pages and runs. */
export interface Standing {
  tool: string;
  /** Wall time of one page, start to end, in seconds. */
  seconds: Summary;
  /** Its median as a multiple of the first tool's. */
  ratio: number;
  score: Score;
}

/** Sums up samples by tool, in the order of the names; ratios are to the first. */
export function standings(samples: readonly Sample[], tools: readonly string[]): Standing[] {
  let first: number | undefined;
  return tools.map((tool) => {
    const own = samples.filter((sample) => sample.tool === tool);
    const seconds = summarize(own.map((sample) => sample.seconds));
    first ??= seconds.median;
    return { tool, seconds, ratio: seconds.median / first, score: score(own) };
  });
}

/** The standings as a Markdown table. */
export function standingsTable(all: readonly Standing[]): string {
  const judged = ['right', 'false alarms', 'misses', 'no verdict', 'precision', 'recall'];
  return markdownTable(['tool', 's a page', 'least–most', 'ratio', ...judged], all.map(rowOf));
}

function rowOf({ tool, seconds, ratio, score: counts }: Standing): string[] {
  return [
    tool,
    seconds.median.toFixed(1),
    `${seconds.least.toFixed(1)}–${seconds.most.toFixed(1)}`,
    ratio.toFixed(1),
    ...[counts.right, counts.falseAlarms, counts.misses, counts.withoutVerdict].map(String),
    percent(counts.precision),
    percent(counts.recall),
  ];
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${Math.round(share * 100)} %`;
}
