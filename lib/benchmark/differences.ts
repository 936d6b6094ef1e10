import type { Sample } from './compare';

/**
 * The walks on which a tool did not say what the first tool said of the same page in the same run, each in one line.
 * @param samples all tools' walks; what counts as the first tool is the first of `tools`
 * @returns nothing where all agree everywhere
 */
export function differences(samples: readonly Sample[], tools: readonly string[]): string[] {
  const [first = ''] = tools;
  return samples.flatMap((sample) => {
    const reference = samples.find(({ tool, page, run }) => tool === first && page === sample.page && run === sample.run);
    if (!reference || reference.said === sample.said) return [];
    const found = sample.note && ` (${sample.note})`;
    return [`${sample.page}, run ${sample.run}: ${sample.tool} says ${sample.said}${found}, ${first} says ${reference.said}.`];
  });
}
