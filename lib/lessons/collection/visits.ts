/**
 * A small feature that is opened and closed many times, with four ways to clean up, of which one works. What one visit
 * makes is counted by a FinalizationRegistry, which holds it weakly.
 */

export type CleanUp = 'none' | 'fresh-function' | 'null' | 'same-function';

const kilobytes = 256;
export const mostVisits = 200;
export const kilobytesPerVisit = kilobytes;

/** What a visit works with. */
class Draft {
  readonly pages = new Float64Array((kilobytes * 1024) / 8);
  saved = 0;
}

/** What lives as long as the page: here a target of its own, elsewhere window, document or a store. */
export class Feature {
  private bus = new EventTarget();
  private alive = 0;
  private made = 0;
  /** Counts the resets: a draft of before is nobody's business any more. */
  private round = 0;
  private readonly registry: FinalizationRegistry<number>;
  /** How many drafts something still holds, as far as this file can tell. */
  private held = 0;

  /** @param onChange called when drafts have been collected */
  constructor(onChange: () => void) {
    this.registry = new FinalizationRegistry((round) => {
      if (round === this.round) this.alive--;
      onChange();
    });
  }

  get counts() {
    return { visits: this.made, alive: this.alive };
  }

  /** Whether everything that was let go of has been collected. */
  get isClean() {
    return this.alive <= this.held;
  }

  get isFull() {
    return this.made >= mostVisits;
  }

  /** Opens the feature and closes it again. */
  visit(cleanUp: CleanUp): void {
    if (this.isFull) return;
    let draft: Draft | null = new Draft();
    this.registry.register(draft, this.round);
    if (cleanUp !== 'same-function') this.held++;
    this.made++;
    this.alive++;
    const mine = draft;
    const saveDraft = () => {
      mine.saved++;
    };
    this.bus.addEventListener('save', saveDraft);
    if (cleanUp === 'same-function') this.bus.removeEventListener('save', saveDraft);
    if (cleanUp === 'fresh-function') this.bus.removeEventListener('save', () => saveDraft());
    if (cleanUp === 'null') draft = null;
  }

  /** Lets go of everything. */
  reset(): void {
    this.bus = new EventTarget();
    this.round++;
    this.alive = 0;
    this.made = 0;
    this.held = 0;
  }
}
