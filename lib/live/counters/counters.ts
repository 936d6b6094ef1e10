import { countObjectUrls, countMarks, countSheets, countWorkers } from './handles';
import { countListeners } from './listeners';
import { Replacements } from './replacements';
import { countTimers } from './timers';

/** Resources that were opened after the counters were installed and are still open. */
export interface Opened {
  timers: number;
  listeners: number;
  workers: number;
  objectUrls: number;
}

/**
 * Counts the resources that the page opens and closes during a drive. The constructor wraps the browser's functions;
 * `remove` restores them.
 */
export class Counters {
  /** The number of the current visit, from 0. */
  visit = 0;
  private readonly replacements = new Replacements();
  private readonly timers = countTimers(this.replacements);
  private readonly listeners = countListeners(this.replacements);
  private readonly workers = countWorkers(this.replacements);
  readonly objectUrls = countObjectUrls(this.replacements, () => this.visit);
  readonly marks = countMarks(this.replacements, () => this.visit);
  readonly sheets = countSheets(this.replacements, () => this.visit);

  read(): Opened {
    return { timers: this.timers(), listeners: this.listeners(), workers: this.workers(), objectUrls: this.objectUrls.alive().length };
  }

  remove(): void {
    this.replacements.remove();
  }
}
