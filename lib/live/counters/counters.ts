import { countAddresses, countMarks, countSheets, countWorkers } from './handles';
import { countListeners } from './listeners';
import { Replacements } from './replacements';
import { countTimers } from './timers';

/** What has been opened since the counters were installed and is open still. */
export interface Opened {
  timers: number;
  listeners: number;
  workers: number;
  addresses: number;
}

/**
 * Counts what the page opens and closes, while a drive goes on: the browser's functions are wrapped when it begins and put
 * back when it ends.
 */
export class Counters {
  /** The visit that is going on, from 0. */
  visit = 0;
  private readonly replacements = new Replacements();
  private readonly timers = countTimers(this.replacements);
  private readonly listeners = countListeners(this.replacements);
  private readonly workers = countWorkers(this.replacements);
  readonly addresses = countAddresses(this.replacements, () => this.visit);
  readonly marks = countMarks(this.replacements, () => this.visit);
  readonly sheets = countSheets(this.replacements, () => this.visit);

  read(): Opened {
    return { timers: this.timers(), listeners: this.listeners(), workers: this.workers(), addresses: this.addresses.there().length };
  }

  remove(): void {
    this.replacements.remove();
  }
}
