import { useEffect, useRef } from 'react';
import { ballast } from '@/lib/live/ballast';
import { percent } from './format';
import { PicoGauge } from './vendor/pico-gauge';

/** How many errors the service may still make this month. */
class ErrorBudget {
  readonly ledger = ballast(45); // DEMO: the month, minute by minute
  readonly allowed = 0.02;

  tell(rate: number) {
    return `${percent(rate)} errors, ${percent(Math.max(0, this.allowed - rate))} left`;
  }
}

export function ErrorGauge({ rate }: { rate: number | undefined }) {
  const frame = useRef<HTMLParagraphElement>(null);
  const gauge = useRef<PicoGauge>(null);

  useEffect(() => {
    if (!frame.current) return;
    const budget = new ErrorBudget();
    gauge.current = new PicoGauge(frame.current, {
      max: budget.allowed,
      format: function formatBudget(value) {
        return budget.tell(value);
      },
    });
    return () => gauge.current?.unmount();
  }, []);

  useEffect(() => {
    if (rate !== undefined) gauge.current?.set(rate);
  }, [rate]);

  return <p ref={frame} />;
}
