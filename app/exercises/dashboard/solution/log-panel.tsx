import { useEffect, useRef, useState } from 'react';
import { csvAddress } from './export-csv';
import { fitLog } from './fit-log';
import { releaseRow, takeRow } from './row-pool';

interface LogLine {
  level: 'info' | 'error';
  text: string;
}

const lines: readonly LogLine[] = [
  { level: 'info', text: 'payments: deployed 4.18.2' },
  { level: 'error', text: 'mail: queue "bulk" refuses connections' },
  { level: 'info', text: 'search: index rebuilt in 41 s' },
  { level: 'error', text: 'payments: provider answered 502' },
];

export function LogPanel() {
  const list = useRef<HTMLDivElement>(null);
  const [onlyErrors, setOnlyErrors] = useState(false);
  const [file, setFile] = useState<string>();

  useEffect(() => {
    if (!list.current) return;
    return fitLog(list.current);
  }, []);

  useEffect(() => {
    if (file === undefined) return;
    return () => URL.revokeObjectURL(file);
  }, [file]);

  useEffect(() => {
    const rows = lines.filter(({ level }) => !onlyErrors || level === 'error').map(({ level, text }) => takeRow(level, text));
    list.current?.append(...rows);
    return () => rows.forEach(releaseRow);
  }, [onlyErrors]);

  return (
    <>
      <p className="row">
        <label>
          <input type="checkbox" checked={onlyErrors} onChange={({ target }) => setOnlyErrors(target.checked)} />
          Errors only
        </label>
        <button onClick={() => setFile(csvAddress(lines))}>Prepare a CSV</button>
        {file && (
          <a href={file} download="log.csv">
            Download
          </a>
        )}
      </p>
      <div ref={list} role="log" aria-label="Log" style={{ overflowY: 'auto' }} />
    </>
  );
}
