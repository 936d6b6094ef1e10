import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { element, showPage } from '../../specimen';

class FlightList {
  readonly flights: string[];

  constructor({ from, to }: Search) {
    this.flights = Array.from({ length: 200 }, (_, at) => `${from} to ${to}, flight ${at + 1}`);
  }
}

interface Search {
  from: string;
  to: string;
  cabin: string;
  currency: string;
  clicks: number;
}

const client = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity, staleTime: Infinity } } });
const content = showPage('Flight search', { Search: search, 'Close the result': close });
let clicks = 0;
let leave: (() => void) | undefined;

function search(): void {
  const asked: Search = { from: 'LIS', to: 'OSL', cabin: 'economy', currency: 'EUR', clicks: ++clicks };
  const observer = new QueryObserver(client, { queryKey: ['flights', asked], queryFn: () => Promise.resolve(new FlightList(asked)) });
  leave = observer.subscribe(({ data }) => content.replaceChildren(element('p', `${data?.flights.length ?? 0} flights`)));
}

function close(): void {
  leave?.();
  leave = undefined;
  content.replaceChildren();
}
