import { at, type Snapshot } from 'leak-hunt/heap';

/** The most columns that a small histogram can show. */
const maxSpans = 24;

/**
 * Finds out when an object was born. While allocations are tracked, V8 takes samples: each has a time and the last
 * object id assigned until then. V8 assigned an id between two samples in the time between them. Even ids belong to
 * objects of the browser; for them no time of birth is known.
 * https://chromium.googlesource.com/v8/v8/+/main/src/profiler/heap-snapshot-generator.cc (SerializeSamples)
 */
export class Births {
  /** The number of equal spans of time into which the recording is divided. */
  readonly spans: number;
  /** The time from the first sample to the last. */
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

  /** Reads the samples of a snapshot; undefined if allocations were not tracked. */
  static of(snapshot: Snapshot): Births | undefined {
    const fields = snapshot.meta.sample_fields ?? [];
    const width = fields.length;
    const { length } = snapshot.arrays.samples;
    if (!fields.includes('timestamp_us') || !fields.includes('last_assigned_id') || length < 2 * width || length % width !== 0) return undefined;
    const births = new Births(snapshot);
    return births.seconds > 0 ? births : undefined;
  }

  /** The span in which an object was born, counted from 0. -1 if it was born before the recording or after it, or belongs to the browser. */
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
