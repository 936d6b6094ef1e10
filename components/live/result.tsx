'use client';

import { type Drive, type Sample, visits } from '@/lib/live/drive';
import { verdictOf } from '@/lib/live/verdict';
import { meaningOf } from '../mark';
import { Curve } from './curve';
import styles from './result.module.css';
import { isOfExercise, sayPage, saySpecimen } from './words';

/**
 * The result of a drive: its curve, and other counts after its first visit (which may load things once) and after its
 * last.
 */
export default function Result({ drive, name }: { drive: Drive; name: string }) {
  const { samples, target } = drive;
  const [, first] = samples;
  const last = samples.at(-1);
  const isRetained = isOfExercise(target.specimen) ? verdictOf(samples.map(({ payloads }) => payloads)).is === 'retained' : target.specimen === 'leaky';
  const meaning = isRetained ? meaningOf.leaky : meaningOf.fixed;
  return (
    <div className={styles.result} data-result="">
      <Curve
        title={`${name} alive after each visit`}
        visits={visits}
        lines={[{ label: saySpecimen(target.specimen), meaning, points: samples.map(({ payloads }) => payloads) }]}
      />
      <table className={styles.counts}>
        <caption>{sayPage(target.specimen)}; the panel itself is not counted</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">After visit 1</th>
            <th scope="col">After visit {Math.max(1, samples.length - 1)}</th>
          </tr>
        </thead>
        <tbody>
          {measures.filter(({ read, isCoarse }) => !isCoarse || !first || !last || read(first) !== read(last)).map(({ label, read }) => (
            <tr key={label} data-grown={first && last && grew(read(first), read(last)) ? '' : undefined}>
              <th scope="row">{label}</th>
              <td>{first ? shown(read(first)) : '…'}</td>
              <td>{first && last ? shown(read(last)) : '…'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const kilobytes = (bytes: number) => Math.round(bytes / 1024);

/** A coarse value is left out where it did not change: the browser rounds it, so that says nothing about the payloads. */
const measures: readonly { label: string; read: (sample: Sample) => number | null; isCoarse?: true }[] = [
  { label: 'Size of the objects that are alive, KB', read: ({ ballastBytes }) => kilobytes(ballastBytes) },
  { label: 'JS heap, KB (rounded by the browser)', isCoarse: true, read: ({ heapBytes }) => (heapBytes === null ? null : kilobytes(heapBytes)) },
  { label: 'Elements in the document', read: ({ elements }) => elements },
  { label: 'Pending timers and animation frames', read: ({ timers }) => timers },
  { label: 'Listeners (not on elements)', read: ({ listeners }) => listeners },
  { label: 'Workers', read: ({ workers }) => workers },
  { label: 'Object URLs', read: ({ objectUrls }) => objectUrls },
];

function shown(value: number | null): string {
  return value === null ? 'not available' : value.toLocaleString('en');
}

function grew(before: number | null, now: number | null): boolean {
  return before !== null && now !== null && now - before >= visits - 1;
}
