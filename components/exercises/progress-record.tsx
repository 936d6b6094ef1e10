'use client';

import { useState } from 'react';
import { type LearnerRecord, mergeRecords, parseFile, type RecordFile, writeRecord } from '@/lib/exercises/progress';
import styles from './progress-record.module.css';
import { stateOf, StateMark } from './state-mark';
import { useRecord } from './use-record';

interface ProgressRecordProps {
  rows: readonly { slug: string; title: string; level: string }[];
}

/** The reader's progress as a printable record that can be exported and imported as a file. */
export function ProgressRecord({ rows }: ProgressRecordProps) {
  const record = useRecord();
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const solved = rows.filter(({ slug }) => record[slug]?.solvedAt).length;

  async function load(file: File | undefined) {
    if (!file) return;
    const read = parseFile(await file.text());
    if (!read) {
      setSaid(`${file.name} is not a progress file of this lab. Nothing was changed.`);
      return;
    }
    writeRecord(mergeRecords(record, read.exercises));
    if (name === '') setName(read.name);
    setSaid(`${file.name} was read: ${Object.keys(read.exercises).length} exercises.`);
  }

  return (
    <div className={styles.record}>
      <p className={styles.note}>
        Your progress is stored in this browser and nowhere else. A result appears here after you have opened it on the
        page of the exercise.
      </p>
      <div className={styles.tools}>
        <label>
          Your name <input className="field" value={name} onChange={(event) => setName(event.target.value)} autoComplete="name" />
        </label>
        <button className="button" onClick={() => window.print()}>
          Print
        </button>
        <button className="button" onClick={() => save(name, record)}>
          Export to a file
        </button>
        <label className="button">
          Import a file
          <input
            type="file"
            accept="application/json,.json"
            className="visually-hidden"
            onChange={(event) => {
              void load(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
      </div>
      <p aria-live="polite">{said}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Your state in each exercise">
        <table>
          <caption>
            {name && `${name}: `}
            {solved} of {rows.length} exercises solved
          </caption>
          <thead>
            <tr>
              <th scope="col">Exercise</th>
              <th scope="col">Level</th>
              <th scope="col">State</th>
              <th scope="col">Solved on</th>
              <th scope="col">Hints</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ slug, title, level }) => (
              <tr key={slug}>
                <th scope="row">{title}</th>
                <td>{level}</td>
                <td>
                  <StateMark state={stateOf(record[slug])} />
                </td>
                <td>{record[slug]?.solvedAt?.slice(0, 10) ?? ''}</td>
                <td>{record[slug]?.hints ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Downloads the record as a file. */
function save(name: string, exercises: LearnerRecord): void {
  const file: RecordFile = { version: 1, tool: 'leak-lab-progress', name, exportedAt: new Date().toISOString(), exercises };
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'leak-lab-progress.json';
  link.click();
  URL.revokeObjectURL(url);
}
