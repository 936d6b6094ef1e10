import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserPages } from './browser-pages';
import { type ControlGrowth, controlGrowthOf, noControlGrowth } from './detect/control-growth';
import { controlOf } from './drive/control-walk';
import { addressOf } from './drive/scenario-values';
import type { ControlWalk, Scenario, Target } from './drive/types';
import { WalkError } from './drive/walk-error';
import { record } from './record/record';

/** A control walk: its name in the report, and how to get its growth. */
interface Control {
  name: string;
  growth: () => Promise<ControlGrowth>;
}

/** A visit that takes at most so many times as long as another one is hardly longer. */
const hardlyLonger = 2;

/** Makes the control walks of a hunter, each in a page of its own. */
export class ControlWalks {
  /** By control walk of a target, its growth. Each is recorded once, unless it fails. */
  private readonly known = new Map<ControlWalk, Promise<ControlGrowth>>();

  /** By address, the growth of the first page without visits, and how long each wait was. */
  private readonly idle = new Map<string, { visitMs: number; growth: Promise<ControlGrowth> }>();

  /** @param path the path of a control page of the app; without it, the first page without visits is the control */
  constructor(
    private readonly pages: BrowserPages,
    private readonly options: { visits: number; warmUps: number },
    private readonly path: string | undefined,
  ) {}

  /** The control walk for a target. @param visitMs gives how long its last visit took, in milliseconds */
  of({ control }: Target, scenario: Scenario, visitMs: () => number): Control {
    const { path } = this;
    if (control) return { name: control.name, growth: () => this.growthOf(control) };
    if (path !== undefined) return { name: `the page ${path}`, growth: () => this.controlPage(this.beginning(scenario), path) };
    const name = 'the first page without visits';
    // Without an action the walk itself is the first page without visits.
    return { name, growth: scenario.action ? () => this.idlePage(this.beginning(scenario), visitMs()) : async () => noControlGrowth };
  }

  /** The beginning of a scenario. In a tab where its walk waits, `setup` was called already. */
  private beginning(scenario: Scenario): Scenario {
    const { setup: _done, ...prepared } = scenario;
    return this.pages.isInTab ? prepared : scenario;
  }

  /**
   * The growth of the first page without visits. Instead of each visit it waits as long as the last visit took. A page on which nothing
   * grows is not waited on again for a walk whose visits are hardly longer.
   */
  private async idlePage(scenario: Scenario, visitMs: number): Promise<ControlGrowth> {
    const { cookies, beforeInitialPageLoad, setup } = scenario;
    if (cookies ?? beforeInitialPageLoad ?? setup) return this.waitedOn(scenario, visitMs);
    const address = addressOf(scenario);
    const known = this.idle.get(address);
    if (known && known.visitMs * hardlyLonger >= visitMs && isNothing(await known.growth.catch(() => undefined))) return known.growth;
    const growth = this.waitedOn(scenario, visitMs);
    this.idle.set(address, { visitMs, growth });
    return growth;
  }

  private async waitedOn(scenario: Scenario, visitMs: number): Promise<ControlGrowth> {
    return controlGrowthOf(await this.pages.withWalk(scenario, (cdp, _visit, onProgress) => record(cdp, () => sleep(visitMs), { ...this.options, onProgress })));
  }

  /** The growth of the walk to a control page. @throws WalkError that says that this walk failed, and not the scenario's */
  private async controlPage(scenario: Scenario, path: string): Promise<ControlGrowth> {
    try {
      return await this.growthOver(controlOf(scenario, path));
    } catch (error) {
      throw new WalkError(`the walk to ${path}`, error);
    }
  }

  private async growthOver(scenario: Scenario): Promise<ControlGrowth> {
    return controlGrowthOf(await this.pages.withWalk(scenario, (cdp, visit, onProgress) => record(cdp, visit, { ...this.options, onProgress })));
  }

  private growthOf(control: ControlWalk): Promise<ControlGrowth> {
    const known = this.known.get(control);
    if (known) return known;
    const growth = this.growthOver(control.scenario);
    this.known.set(control, growth);
    growth.catch(() => this.known.delete(control));
    return growth;
  }
}

function isNothing(known: ControlGrowth | undefined): boolean {
  return known?.growth.size === 0 && known.containers.size === 0;
}
