import type { MeasureEvent } from './events';
import { BadParameter, valuesFrom } from './experiment';
import { experimentNamed } from './registry';

/**
 * The process in which an experiment runs: `node … run.ts NAME PARAMETERS-AS-JSON`. Its parent listens on the IPC
 * channel.
 */

const [name = '', chosen = '{}'] = process.argv.slice(2);
const began = performance.now();

try {
  const experiment = await experimentNamed(name);
  if (!experiment) throw new BadParameter(`There is no experiment "${name}".`);
  globalThis.gc?.(); // objects from the start of the process do not belong to the experiment
  const { node, v8 } = process.versions;
  await send({ type: 'start', node, v8, platform: `${process.platform} ${process.arch}` });
  await experiment.run(valuesFrom(experiment.parameters, JSON.parse(chosen)), (data) => send({ type: 'data', data }));
  await send({ type: 'end', ms: Math.round(performance.now() - began) });
} catch (error) {
  await send({ type: 'error', message: error instanceof Error ? error.message : String(error) });
}
process.disconnect();

/** Sends an event. Resolves when it has been sent, so that results do not accumulate in this heap. */
function send(event: MeasureEvent): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!process.send) throw new Error('This process has no parent to report to.');
    process.send(event, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}
