/**
 * A small feature that is opened and closed many times, with four cleanup functions, only one of which works. A
 * FinalizationRegistry, which holds the drafts weakly, counts them.
 */

export type CleanUp = 'none' | 'fresh-function' | 'null' | 'same-function';

const kilobytes = 256;
export const mostVisits = 200;
export const kilobytesPerVisit = kilobytes;

/** The object that each visit creates. */
class Draft {
  readonly pages = new Float64Array((kilobytes * 1024) / 8);
  saved = 0;
}

/**
 * The feature and the event target that lives as long as the page (in a real application window, document or a store).
 */
export class Feature {
  private bus = new EventTarget();
  private alive = 0;
  private made = 0;
  /** The number of resets; drafts from before a reset are not counted any more. */
  private round = 0;
  private readonly registry: FinalizationRegistry<number>;
  /** How many drafts are still referenced, by the choice of cleanup. */
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

  /** Whether every unreferenced draft has been collected. */
  get isClean() {
    return this.alive <= this.held;
  }

  get isFull() {
    return this.made >= mostVisits;
  }

  /** Opens and closes the feature once. */
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

  /** Drops all drafts. */
  reset(): void {
    this.bus = new EventTarget();
    this.round++;
    this.alive = 0;
    this.made = 0;
    this.held = 0;
  }
}
