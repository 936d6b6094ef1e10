import { ballast } from '@/lib/live/ballast';

export interface Reading {
  readonly meter: string;
  readonly cubicMetres: number;
}

/** What the auditor thinks of one reading. */
class MeterRemark {
  readonly photo = ballast(65); // DEMO: the photograph of the meter
  readonly words: string[] = [];
}

const remarks = new WeakMap<Reading, MeterRemark>();

/** Adds to the remarks on a reading. */
export function remarkOn(reading: Reading, words: string): void {
  const remark = remarks.get(reading) ?? new MeterRemark();
  remark.words.push(words);
  remarks.set(reading, remark);
}

/** The remarks on a reading, oldest first. */
export function remarksOn(reading: Reading): readonly string[] {
  return remarks.get(reading)?.words ?? [];
}
