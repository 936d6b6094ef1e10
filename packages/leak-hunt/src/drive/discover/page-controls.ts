import { pathOf } from '../address';
import { maySimplyPress, type Outcome, tryControl, whyNotPressed } from './controls';
import type { Explorer } from './explorer';
import type { Findings } from './findings';
import { keyOf, wordsOf } from './inventory';
import type { Item, Step } from './types';

/** At most how many of its own controls are tried on one page, and how many of them a walk presses that show no way back. */
const mostControls = 12;
const mostPresses = 4;

/** A control that changes the page and shows no way back, and how it is pressed. */
export interface Pressed {
  item: Item;
  step: Step;
}

/** Tries the controls of one page, and notes the walks that open and close something. */
export class PageControls {
  private readonly pressed: Pressed[] = [];
  private items: Item[] = [];
  private queue: Item[] = [];
  private readonly seen = new Set<string>();
  private readonly disabled = new Map<string, Item>();
  private tried = 0;

  /**
   * @param address the page that is shown
   * @param enter shows the page anew, from a new document
   * @param shared the controls that the pages of the app share, as far as they have been tried
   * @param isFirst whether it is the first page of the app
   */
  constructor(
    private readonly explorer: Explorer,
    private readonly findings: Findings,
    private readonly address: string,
    private readonly enter: () => Promise<unknown>,
    private readonly shared: Set<string>,
    private readonly isFirst: boolean,
  ) {}

  /** @returns the controls that a walk to this page can press */
  async tryAll(): Promise<readonly Pressed[]> {
    await this.look(true);
    for (let item = this.queue.shift(); item; item = this.queue.shift()) {
      if (!this.isWorthTrying(item)) continue;
      const what = this.wordsFor(item);
      this.findings.progress(what);
      await this.judge(item, what, await this.trial(item));
    }
    for (const [key, item] of this.disabled) if (!this.seen.has(key)) this.findings.leaveOut('are disabled', this.wordsFor(item));
    return this.pressed;
  }

  private wordsFor(item: Item): string {
    return `${wordsOf(item)} on ${pathOf(this.address)}`;
  }

  /** Reads the items of the page. @param isToTry whether controls that have not been seen yet are tried */
  private async look(isToTry: boolean): Promise<void> {
    this.items = await this.explorer.items();
    if (!isToTry) return;
    for (const item of this.items) {
      if (item.role === 'link' || this.seen.has(keyOf(item))) continue;
      if (item.facts.isDisabled) {
        this.disabled.set(keyOf(item), item); // what is pressed now may enable it
        continue;
      }
      this.seen.add(keyOf(item));
      this.queue.push(item);
    }
  }

  private isWorthTrying(item: Item): boolean {
    if (item.facts.isShared || this.isFirst) {
      if (this.shared.has(keyOf(item))) return false;
      this.shared.add(keyOf(item));
    }
    if (item.role === 'tab' && item.facts.isOpen) return false;
    const why = this.findings.whyFull() ?? whyNotPressed(item, this.findings.choice) ?? this.whyTooMany();
    if (why !== undefined) this.findings.leaveOut(why, this.wordsFor(item));
    return why === undefined;
  }

  private whyTooMany(): string | undefined {
    return ++this.tried > mostControls ? `were not tried, because their page has more than ${mostControls} controls` : undefined;
  }

  /** Tries a control. If the page leads away, what was pressed before may have done that later: then it is tried anew. */
  private async trial(item: Item): Promise<Outcome> {
    const outcome = await this.tryOnce(item);
    const last = this.pressed.at(-1);
    if (!last || outcome.kind === 'closed' || outcome.kind === 'pressed' || (outcome.kind === 'left out' && !outcome.isDirty)) return outcome;
    await this.enter();
    await this.look(false);
    const again = await this.tryOnce(item);
    const isBlameless = again.kind === 'closed' || again.kind === 'pressed' || (again.kind === 'left out' && !again.isDirty);
    if (!isBlameless) return again;
    this.pressed.pop();
    this.findings.leaveOut('lead to another page', this.wordsFor(last.item));
    return again;
  }

  private async tryOnce(item: Item): Promise<Outcome> {
    if (this.explorer.address !== this.address) return { kind: 'left out', why: 'lead to another page', isDirty: true };
    return tryControl(this.explorer, item, this.items, this.findings.choice).catch((): Outcome => ({ kind: 'left out', why: 'could not be clicked', isDirty: true }));
  }

  private async judge(item: Item, what: string, outcome: Outcome): Promise<void> {
    const { findings } = this;
    if (outcome.kind === 'closed') {
      findings.add({ name: `${this.address} → ${wordsOf(item)}`, url: this.address, there: [outcome.there], back: outcome.back });
    } else if (outcome.kind === 'left out') findings.leaveOut(outcome.why, what);
    else if (outcome.kind === 'moved') findings.leaveOut('lead to another page', what);
    else if (this.isFirst || item.facts.isShared || !maySimplyPress(item, findings.choice)) findings.leaveOut('change the page and show no way back', what);
    else if (this.pressed.length < mostPresses) this.pressed.push({ item, step: outcome.there });
    if (outcome.kind === 'moved' || (outcome.kind === 'left out' && outcome.isDirty)) await this.enter();
    await this.look(outcome.kind === 'pressed');
  }
}
