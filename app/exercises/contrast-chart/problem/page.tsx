'use client';

import { useEffect, useRef, useState } from 'react';
import { RainPainter } from './rain-painter';

export default function RainChart() {
  const chart = useRef<SVGSVGElement>(null);
  const [isMore, setMore] = useState(false);

  useEffect(() => {
    if (!chart.current) return;
    const painter = new RainPainter(chart.current);
    return () => painter.dispose();
  }, []);

  useEffect(() => {
    if (!isMore) return;
    document.documentElement.dataset.contrast = 'more';
    return () => {
      delete document.documentElement.dataset.contrast;
    };
  }, [isMore]);

  return (
    <>
      <p className="row">
        <label>
          <input type="checkbox" checked={isMore} onChange={({ target }) => setMore(target.checked)} />
          More contrast
        </label>
      </p>
      <svg ref={chart} viewBox="0 0 300 50" role="img" aria-label="Rain by month" style={{ background: 'white' }} />
    </>
  );
}
