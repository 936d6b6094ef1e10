import { element, showPage } from '../../specimen';

class RouteTile {
  readonly heights = new Array<number>(256).fill(1.5);
}

class TripNote {
  readonly words = new Array<string>(40).fill('turn left at the mill');
}

class FareQuote {
  readonly prices = new Array<number>(64).fill(2.25);
}

const tiles = new Map<string, RouteTile>();
const notes = new Map<string, TripNote>();
const quotes = new Map<string, FareQuote>();
let trips = 0;

const content = showPage('Route planner', { 'Plan a trip': plan });

/** Stores a value; the map never has more than 24 entries. */
function store<Value>(entries: Map<string, Value>, key: string, value: Value): void {
  entries.set(key, value);
  for (const oldest of entries.keys()) if (entries.size > 24) entries.delete(oldest);
}

function plan(): void {
  const key = `trip ${++trips}`;
  store(tiles, `${key}, west`, new RouteTile());
  store(tiles, `${key}, east`, new RouteTile());
  store(tiles, `${key}, north`, new RouteTile());
  notes.set(`${key}, out`, new TripNote());
  notes.set(`${key}, back`, new TripNote());
  quotes.set(`${key}, single`, new FareQuote());
  quotes.set(`${key}, return`, new FareQuote());
  content.replaceChildren(element('p', key));
}
