'use client';

import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import { LatencyPercentile } from './percentile';

const percents = [50, 90, 99];

export default function LatencyOfService() {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const [chosen, setChosen] = useState(50);
  const [worst, setWorst] = useState('…');

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const percentile = new LatencyPercentile(chosen);
    const { color } = getComputedStyle(element);

    function tellWorst() {
      setWorst(percentile.worst);
    }

    element.replaceChildren();
    chart.current = new uPlot(
      {
        width: Math.max(240, element.clientWidth),
        height: 200,
        scales: { x: { time: false } },
        series: [{ label: 'Hour' }, { label: `p${chosen}`, stroke: color }],
        axes: [{ stroke: color }, { stroke: color }],
        cursor: { show: false },
        legend: { live: false },
        hooks: { draw: [tellWorst] },
      },
      [percentile.hours, [...percentile.milliseconds]],
      element,
    );
  }, [chosen]);

  useEffect(() => () => chart.current?.destroy(), []);

  return (
    <>
      <p className="row">
        {percents.map((percent) => (
          <button key={percent} aria-pressed={percent === chosen} onClick={() => setChosen(percent)}>
            p{percent}
          </button>
        ))}
        <output>{worst}</output>
      </p>
      <div ref={frame} style={{ minBlockSize: '15rem' }} />
    </>
  );
}
