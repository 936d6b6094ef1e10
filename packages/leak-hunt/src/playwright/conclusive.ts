import type { Detection } from '../verdict';

/**
 * A detection with a verdict.
 * @throws Error with the reason if the hunt is inconclusive, because then neither an assertion nor its opposite is proved
 */
export function conclusive(found: Detection): Detection {
  if (found.verdict === 'inconclusive') throw new Error(`The hunt is inconclusive: ${found.reason ?? 'no reason is known.'}`);
  return found;
}
