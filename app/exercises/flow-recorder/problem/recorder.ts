import { FlowSample } from './meter';

const window = 4;
const samples: FlowSample[] = [];

/** Reads the meter. @returns what flows, in litres a minute */
export function record(): number {
  const sample = new FlowSample();
  samples.push(sample);
  return sample.litres;
}

/** The mean of the last four readings, in litres a minute; of fewer where there are fewer. */
export function recentMean(): number {
  const recent = samples.slice(-window);
  return recent.reduce((sum, { litres }) => sum + litres, 0) / Math.max(1, recent.length);
}
