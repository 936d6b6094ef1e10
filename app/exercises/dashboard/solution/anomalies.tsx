import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { startDetector, type Detector } from './detector';

/** Puts into words what the detector found. */
class AnomalyReport {
  readonly baseline = ballast(55); // DEMO: the same hour of other days

  describe(outliers: readonly number[]) {
    return outliers.length === 0 ? 'Nothing unusual' : `${outliers.length} anomalies, at ${outliers.join(' and ')}`;
  }
}

export function Anomalies({ requests }: { requests: readonly number[] | undefined }) {
  const detector = useRef<Detector>(null);
  const [found, setFound] = useState('Looking for anomalies …');

  useEffect(() => {
    const report = new AnomalyReport();
    const started = startDetector(function showAnomalies(outliers) {
      setFound(report.describe(outliers));
    });
    detector.current = started;
    return () => started.stop();
  }, []);

  useEffect(() => {
    if (requests) detector.current?.check(requests);
  }, [requests]);

  return <p role="status">{found}</p>;
}
