import type { LeftOut } from './types';

/** How many links or controls are named for each reason. */
const named = 4;

/** What was left out, one line for each reason, those with most first: `3 load a document: link "Docs" (/docs), …`. */
export function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  const byReason = grouped(leftOut);
  return [...byReason]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([why, all]) => {
      const shown = all.slice(0, named).map(({ what }) => what);
      const more = all.length > named ? `, and ${all.length - named} more` : '';
      return `${all.length} ${why}: ${shown.join(', ')}${more}`;
    });
}

function grouped(leftOut: readonly LeftOut[]): Map<string, LeftOut[]> {
  const groups = new Map<string, LeftOut[]>();
  for (const one of leftOut) groups.set(one.why, [...(groups.get(one.why) ?? []), one]);
  return groups;
}
