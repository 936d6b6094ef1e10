import { useState } from 'react';
import { Anomalies } from './anomalies';
import { ErrorGauge } from './error-gauge';
import { count } from './format';
import { LiveService } from './live-service';
import { useMetrics, type Range } from './metrics';
import { TrafficChart } from './traffic-chart';
import { usePalette } from './use-palette';

const ranges: readonly Range[] = ['1h', '24h'];

export function Overview() {
  const [range, setRange] = useState<Range>('1h');
  const palette = usePalette();
  const { data: metrics, error } = useMetrics(range);
  if (error) return <p role="alert">{error.message}</p>;

  return (
    <>
      <p className="row">
        {ranges.map((choice) => (
          <button key={choice} aria-pressed={choice === range} onClick={() => setRange(choice)}>
            {choice}
          </button>
        ))}
        <output>{metrics ? `${count(metrics.requests.reduce((sum, served) => sum + served, 0))} requests in ${range}` : '…'}</output>
      </p>
      <TrafficChart metrics={metrics} palette={palette} />
      <Anomalies requests={metrics?.requests} />
      <ErrorGauge rate={metrics?.errorRate} />
      <LiveService />
    </>
  );
}
