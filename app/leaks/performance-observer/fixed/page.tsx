'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class SpeedReport {
  readonly reports = ballast(80, this); // DEMO: what other visitors measured

  lines({ responseStart, responseEnd, domInteractive, loadEventEnd }: PerformanceNavigationTiming) {
    return [
      { what: 'The server began to answer', after: responseStart },
      { what: 'The answer was complete', after: responseEnd },
      { what: 'The document could be used', after: domInteractive },
      { what: 'Everything was loaded', after: loadEventEnd },
    ];
  }
}

export default function LoadTimes() {
  const [lines, setLines] = useState<ReturnType<SpeedReport['lines']>>([]);

  useEffect(() => {
    const report = new SpeedReport();

    function noteLoading(list: PerformanceObserverEntryList) {
      const [loading] = list.getEntriesByType('navigation');
      if (loading) setLines(report.lines(loading as PerformanceNavigationTiming));
    }

    const observer = new PerformanceObserver(noteLoading);
    observer.observe({ type: 'navigation', buffered: true });
    // FIX: performance strikes the observer off its list
    return () => observer.disconnect();
  }, []);

  return (
    <table>
      <caption>How long this document took to load</caption>
      <tbody>
        {lines.map(({ what, after }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{Math.round(after)} ms</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
