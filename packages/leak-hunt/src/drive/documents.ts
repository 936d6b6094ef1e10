import { documentReplaced } from '../record/heap-id-probe';
import { WalkError } from './walk-error';

/** The documents that a page loads during a walk. */
export class Documents {
  /** How many it has loaded. */
  count = 0;
  /** The step in which it loaded the last one. */
  step = '';
  /** Whether it has loaded one since the last step ended. */
  isNew = false;
  /** The address of the first page, without query and fragment. */
  private start = '';

  /** Notes that the page has loaded a document. */
  note(step: string): void {
    this.isNew = true;
    this.count++;
    this.step = step;
  }

  /** Notes the address at which the walk begins. */
  noteStart(address: string): void {
    this.start = pathOf(address);
  }

  /** Whether one was loaded since there were `before` of them. The error may arrive before the event of the new document. */
  hasLoadedSince(before: number, error: unknown): boolean {
    return this.count > before || (error instanceof WalkError && error.message.endsWith(documentReplaced));
  }

  /**
   * @param elsewhere the reason if the page is on another origin than the walk began
   * @throws WalkError if one was loaded since there were `before` of them, and it is not the one where the walk begins
   */
  mustBeBack(before: number, address: string, elsewhere: string | undefined): void {
    if (this.count === before || pathOf(address) === this.start) return;
    throw elsewhere === undefined ? this.replaced() : new WalkError(this.step, elsewhere);
  }

  /** The error of a walk that may stay in one document only. @param step where the last one was loaded */
  replaced(step = this.step): WalkError {
    return new WalkError(step, documentReplaced);
  }
}

/** An address without query and fragment. */
function pathOf(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? '';
}
