import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import { ballast } from '@/lib/live/ballast';
import type { MetricsWindow } from './metrics';
import type { Palette } from './use-palette';

/** The columns that the chart draws, and what it says about them. */
class TrafficSeries {
  readonly smoothed = ballast(60); // DEMO: averages over every window
  readonly columns: uPlot.AlignedData;
  readonly peak: number;

  constructor({ requests, errors }: MetricsWindow) {
    this.columns = [requests.map((_, at) => at), [...requests], [...errors]];
    this.peak = Math.max(...requests);
  }
}

function drawTraffic(element: HTMLElement, metrics: MetricsWindow, palette: Palette, onPeak: (peak: number) => void): uPlot {
  const series = new TrafficSeries(metrics);

  function showPeak() {
    onPeak(series.peak);
  }

  const axis = { stroke: palette.text, grid: { stroke: palette.grid } };
  const options: uPlot.Options = {
    width: Math.max(240, element.clientWidth),
    height: 180,
    scales: { x: { time: false } },
    series: [{ label: 'Interval' }, { label: 'Requests', stroke: palette.text }, { label: 'Errors', stroke: palette.alarm }],
    axes: [axis, axis],
    cursor: { show: false },
    legend: { live: false },
    hooks: { draw: [showPeak] },
  };
  return new uPlot(options, series.columns, element);
}

export function TrafficChart({ metrics, palette }: { metrics: MetricsWindow | undefined; palette: Palette }) {
  const frame = useRef<HTMLDivElement>(null);
  const [peak, setPeak] = useState<number>();

  useEffect(() => {
    const element = frame.current;
    if (!element || !metrics) return;
    drawTraffic(element, metrics, palette, setPeak);
    return () => element.replaceChildren();
  }, [metrics, palette]);

  return (
    <figure>
      <div ref={frame} style={{ minBlockSize: '14rem' }} />
      <figcaption>Highest: {peak ?? '…'} requests in one interval</figcaption>
    </figure>
  );
}
