import { ballast } from '@/lib/live/ballast';

/** What one currency costs in another, with what the price was made of. */
export class RateQuote {
  readonly book = ballast(70); // DEMO: the order book at that moment
  readonly pair: string;
  readonly price: number;

  constructor(pair: string) {
    this.pair = pair;
    this.price = 1 + (Array.from(pair).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 40) / 100;
  }

  get offer() {
    return `${this.pair} ${this.price.toFixed(2)}`;
  }

  get withdrawal() {
    return `${this.pair} withdrawn: the session has ended`;
  }
}
