'use client';

import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import type { Meaning } from '@/lib/catalogue/marks';
import styles from './result.module.css';

interface Line {
  label: string;
  meaning: Meaning;
  /** One value before the first visit and one after each visit. */
  points: readonly number[];
}

interface CurveProps {
  title: string;
  visits: number;
  lines: readonly Line[];
}

const height = 180;

/**
 * A line chart of the counts by visit, one line for each page. It is updated while a drive runs; the text below has the
 * same numbers.
 */
export function Curve({ title, visits, lines }: CurveProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const shape = lines.map(({ meaning }) => meaning).join();

  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const drawn = new uPlot(optionsFor(place, visits, shape.split(',') as Meaning[]), [[]], place);
    chart.current = drawn;
    const fit = new ResizeObserver(() => drawn.setSize({ width: place.clientWidth, height }));
    fit.observe(place);
    const recolour = new MutationObserver(() => drawn.redraw());
    recolour.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      fit.disconnect();
      recolour.disconnect();
      drawn.destroy();
      chart.current = null;
    };
  }, [visits, shape]);

  useEffect(() => {
    const at = Array.from({ length: visits + 1 }, (_, visit) => visit);
    chart.current?.setData([at, ...lines.map(({ points }) => at.map((visit) => points[visit] ?? null))]);
  }, [lines, visits, shape]);

  return (
    <figure className={styles.curve}>
      <figcaption>
        {title}
        {lines.map(({ label, meaning }) => (
          <span key={label} className={styles.key} data-meaning={meaning}>
            {label}
          </span>
        ))}
      </figcaption>
      <div ref={box} className={styles.plot} style={{ minBlockSize: height }} aria-hidden="true" />
      {lines.map(({ label, points }) => (
        <p key={label} className={styles.numbers}>
          <span className="muted">{label}:</span> {points.join(' ')}
        </p>
      ))}
    </figure>
  );
}

/** Reads the colours at every drawing, so that they follow the colour scheme. */
function optionsFor(place: HTMLElement, visits: number, meanings: readonly Meaning[]): uPlot.Options {
  const colour = (token: string) => {
    place.style.color = `var(${token})`;
    return getComputedStyle(place).color;
  };
  const axis: uPlot.Axis = {
    stroke: () => colour('--muted'),
    grid: { stroke: () => colour('--line'), width: 1 },
    ticks: { show: false },
    font: '12px ui-monospace, monospace',
  };
  return {
    width: place.clientWidth,
    height,
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: [0, visits] },
      y: { range: (_, __, most) => [0, Math.max(visits, Math.ceil(most * 1.1))] },
    },
    axes: [
      { ...axis, incrs: [1], size: 28 },
      { ...axis, incrs: [1, 2, 5, 10, 20, 50], size: 36 },
    ],
    series: [
      {},
      ...meanings.map((meaning) => ({
        stroke: () => colour(`--${meaning}`),
        width: 2,
        ...(meaning === 'released' && { dash: [6, 4] }),
        points: { show: true, size: 7, fill: () => colour(meaning === 'retained' ? '--retained' : '--surface') },
      })),
    ],
  };
}
