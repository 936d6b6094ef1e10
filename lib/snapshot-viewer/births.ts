import { at, type Snapshot } from 'leak-hunt/heap';

/** No more columns than a small histogram can show. */
const maxSpans = 24;

/**
 * When objects were born, as far as the file says. While allocations are tracked, V8 writes down every now and then
 * which object id it gave last; an id between two such notes was given between their times. Ids that are even belong to
 * the browser's own objects, which have no birth here.
 * https://chromium.googlesource.com/v8/v8/+/main/src/profiler/heap-snapshot-generator.cc (SerializeSamples)
 */
export class Births {
  /** How many equal spans the recording is cut into. */
  readonly spans: number;
  /** From the first note to the last. */
  readonly seconds: number;
  private readonly times: number[] = [];
  private readonly lastIds: number[] = [];

  private constructor(snapshot: Snapshot) {
    const fields = snapshot.meta.sample_fields ?? [];
    const { samples } = snapshot.arrays;
    for (let row = 0; row < samples.length; row += fields.length) {
      this.times.push(at(samples, row + fields.indexOf('timestamp_us')) / 1e6);
      this.lastIds.push(at(samples, row + fields.indexOf('last_assigned_id')));
    }
    this.seconds = (this.times.at(-1) ?? 0) - (this.times[0] ?? 0);
    this.spans = Math.max(1, Math.min(maxSpans, this.times.length - 1));
  }

  /** The births of a snapshot; undefined when it was not recorded over time. */
  static of(snapshot: Snapshot): Births | undefined {
    const fields = snapshot.meta.sample_fields ?? [];
    const width = fields.length;
    const { length } = snapshot.arrays.samples;
    if (!fields.includes('timestamp_us') || !fields.includes('last_assigned_id') || length < 2 * width || length % width !== 0) return undefined;
    const births = new Births(snapshot);
    return births.seconds > 0 ? births : undefined;
  }

  /** The span, from 0, that an object was born in; -1 when it is older, younger or of the browser's own. */
  spanOf(id: number): number {
    if (id % 2 === 0 || id <= (this.lastIds[0] ?? 0) || id > (this.lastIds.at(-1) ?? 0)) return -1;
    let low = 1;
    let high = this.lastIds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lastIds[middle] ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    const since = (this.times[low] ?? 0) - (this.times[0] ?? 0);
    return Math.min(this.spans - 1, Math.floor((since / this.seconds) * this.spans));
  }
}
