import type { Sample } from './compare';

/**
 * Lists the walks on which a tool's verdict differs from the first tool's verdict on the same page in the same run,
 * each in one line.
 * @param samples the walks of all tools
 * @param tools the names of the tools; the first one is the reference
 * @returns an empty list if all agree
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
