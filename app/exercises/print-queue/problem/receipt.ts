import { ballast } from '@/lib/live/ballast';

let printed = 100;

/** What was sold, as the printer wants it. */
export class PrintedReceipt {
  readonly raster = ballast(75); // DEMO: every dot of the paper
  readonly number = ++printed;
  private readonly item: string;
  private copies = 0;

  constructor(item: string) {
    this.item = item;
  }

  print() {
    this.copies += 1;
    return `${this.number} ${this.item}${this.copies > 1 ? ` (copy ${this.copies - 1})` : ''}`;
  }
}
