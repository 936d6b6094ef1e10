import { QueryClient, useQuery } from '@tanstack/react-query';
import type { FeedAddress } from '@/app/api/exercises/dashboard/feed/feed';
import type { Metrics } from '@/app/api/exercises/dashboard/metrics/route';
import { ballast } from '@/lib/live/ballast';

export type Range = '1h' | '24h';

/** The operations team comes back to the same few views all day: what was read stays, so that a view opens at once. */
const operations = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity, retry: false, refetchOnWindowFocus: false } } });

/** What the monitoring says about one stretch of time. */
export class MetricsWindow {
  readonly raw = ballast(90); // DEMO: every single sample
  readonly requests: readonly number[];
  readonly errors: readonly number[];

  constructor({ requests, errors }: Metrics) {
    this.requests = requests;
    this.errors = errors;
  }

  get errorRate() {
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    return sum(this.errors) / Math.max(1, sum(this.requests));
  }
}

async function read<T>(address: string): Promise<T> {
  const answer = await fetch(`/api/exercises/dashboard/${address}`);
  if (!answer.ok) throw new Error(`The monitoring answered ${answer.status}.`);
  return (await answer.json()) as T;
}

async function readMetrics(range: Range) {
  return new MetricsWindow(await read<Metrics>(`metrics?range=${range}`));
}

async function readFeedUrl() {
  const { port, path } = await read<FeedAddress>('feed');
  return `ws://${location.hostname}:${port}${path}`;
}

/** The traffic up to now; what was read last is shown until the new answer is there. */
export function useMetrics(range: Range) {
  return useQuery({ queryKey: ['metrics', range], queryFn: () => readMetrics(range) }, operations);
}

/** Where the live feed listens. */
export function useFeedUrl() {
  return useQuery({ queryKey: ['feed'], queryFn: readFeedUrl, staleTime: Infinity }, operations);
}
