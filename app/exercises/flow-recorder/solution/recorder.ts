import { FlowSample } from './meter';

const window = 4;
const litres = new Float64Array(window);
let taken = 0;

/** Reads the meter. @returns what flows, in litres a minute */
export function record(): number {
  const sample = new FlowSample();
  litres[taken % window] = sample.litres;
  taken += 1;
  return sample.litres;
}

/** The mean of the last four readings, in litres a minute; of fewer where there are fewer. */
export function recentMean(): number {
  return litres.reduce((sum, reading) => sum + reading, 0) / Math.max(1, Math.min(taken, window));
}
