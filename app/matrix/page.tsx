import type { Metadata } from 'next';
import Link from 'next/link';
import { Fragment } from 'react';
import { Crumbs } from '@/components/crumbs';
import { type Group, groups } from '@/lib/catalogue/case';
import { columns, matrixRows, outcomes, recordedMatrix, totals, type Column, type MatrixRow } from '@/lib/catalogue/matrix';
import { recordedHunts } from '@/lib/catalogue/recorded/hunts';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Who finds what' };

const tools = Object.keys(columns) as Column[];

/** Every case against every tool; the numbers are recorded ones, and say when. */
export default async function Matrix() {
  const matrix = await recordedMatrix();
  const rows = await matrixRows(matrix, recordedHunts);
  const sums = totals(rows);
  const shelves = (Object.keys(groups) as Group[]).map((group) => ({
    label: groups[group],
    rows: rows.filter((row) => row.group === group && row.kind === 'pair'),
  }));
  return (
    <main className={styles.page}>
      <Crumbs trail={[{ href: '/', label: 'Gallery' }]} />
      <h1>Who finds what</h1>
      <p>
        Every tool checked every page of the lab. ESLint reads the source; the other tools visit the page. The numbers
        count pages. A leaky page that is reported is found; a clean page that is reported is a false alarm. If a tool
        reports both pages of a pair, both numbers count it, and the table says <em>both twins</em>, because the tool does
        not distinguish them. No tool knew what to look for, except <em>memlab run, given the class name</em>, which knew
        the class name of the leaked object.
      </p>
      <dl className={styles.totals}>
        {tools.map((tool) => {
          const { found, leaky, falseAlarms } = sums[tool];
          return (
            <div key={tool}>
              <dt>{columns[tool]}</dt>
              <dd>
                <b>
                  {found} of {leaky}
                </b>{' '}
                leaks, {falseAlarms} {falseAlarms === 1 ? 'false alarm' : 'false alarms'}
              </dd>
            </div>
          );
        })}
      </dl>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="The matrix">
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">Case</th>
              {tools.map((tool) => (
                <th key={tool} scope="col">
                  {columns[tool]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...shelves, { label: 'Controls', rows: rows.filter(({ kind }) => kind === 'control') }].map(({ label, rows: shelf }) => (
              <Fragment key={label}>
                <tr className={styles.group}>
                  <th scope="rowgroup" colSpan={tools.length + 1}>
                    {label}
                  </th>
                </tr>
                {shelf.map((row) => (
                  <Row key={row.slug} {...row} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted">{matrix.measured} Each of the other tools did one walk per page, after three warm-up visits. The hunter’s results are its last recorded ones.</p>
    </main>
  );
}

function Row(row: MatrixRow) {
  return (
    <tr>
      <th scope="row">
        <Link href={row.kind === 'pair' ? `/leaks/${row.slug}` : `/controls/${row.slug}`} prefetch={false}>
          {row.slug}
        </Link>
      </th>
      {tools.map((tool) => {
        const { outcome, note } = outcomes(row, tool);
        return (
          <td key={tool} data-right={outcome === 'found' || outcome === 'silent'} title={note || undefined}>
            {words[outcome]}
          </td>
        );
      })}
    </tr>
  );
}

const words = {
  found: '● found',
  silent: '○ silent',
  missed: '– missed',
  confused: '▲ both twins',
  'false alarm': '▲ false alarm',
  'no verdict': '? no verdict',
} as const;
