import type { Metadata } from 'next';
import Link from 'next/link';
import { Fragment } from 'react';
import { Command } from '@/components/command';
import { Crumbs } from '@/components/crumbs';
import { type Group, groups } from '@/lib/catalogue/case';
import { columns, matrixRows, type Outcome, outcomes, recordedMatrix, totals, type Column, type MatrixRow } from '@/lib/catalogue/matrix';
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
      <p className={styles.measured}>
        {matrix.measured} <a href="#measured">How it was measured</a>
      </p>
      <ul className={styles.key} role="list" aria-label="Key">
        {(Object.keys(words) as Outcome[]).map((outcome) => (
          <li key={outcome}>
            <Answer outcome={outcome} /> <small className="muted">{meanings[outcome]}</small>
          </li>
        ))}
      </ul>
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
      <section id="measured" className={styles.how}>
        <h2>How it was measured</h2>
        <p>
          Each other tool walked each page once, after three visits to warm up. ESLint read the source. The hunter’s column is its last recorded
          run on each page. Point at a cell to read what the tool reported.
        </p>
        <Command line="npm run bench -- --matrix">Measures memlab and the counters again.</Command>
        <Command line="npm run record">Records the hunter’s results again.</Command>
      </section>
    </main>
  );
}

function Row(row: MatrixRow) {
  return (
    <tr>
      <th scope="row">
        <Link href={row.kind === 'pair' ? `/leaks/${row.slug}` : `/controls/${row.slug}`} prefetch={false}>
          {row.title}
        </Link>
        <code className={styles.slug}>{row.slug}</code>
      </th>
      {tools.map((tool) => {
        const { outcome, note } = outcomes(row, tool);
        return (
          <td key={tool} title={note || undefined}>
            <Answer outcome={outcome} />
          </td>
        );
      })}
    </tr>
  );
}

/** An outcome as a sign, a word and a colour; each of them tells the outcomes apart. */
function Answer({ outcome }: { outcome: Outcome }) {
  return (
    <span className={styles.answer} data-outcome={outcome}>
      <span aria-hidden="true">{signs[outcome]}</span> {words[outcome]}
    </span>
  );
}

const signs: Readonly<Record<Outcome, string>> = { found: '●', silent: '○', missed: '✕', confused: '▲', 'false alarm': '▲', 'no verdict': '?' };

const words: Readonly<Record<Outcome, string>> = {
  found: 'found',
  silent: 'silent',
  missed: 'missed',
  confused: 'both twins',
  'false alarm': 'false alarm',
  'no verdict': 'no verdict',
};

const meanings: Readonly<Record<Outcome, string>> = {
  found: 'the leaky page is reported, the fixed page is not',
  silent: 'a page without a leak is not reported',
  missed: 'the leaky page is not reported',
  confused: 'the leaky page and the fixed page are reported',
  'false alarm': 'a page without a leak is reported',
  'no verdict': 'the tool gave no answer, or was not run',
};
