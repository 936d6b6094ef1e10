import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserPages } from './browser-pages';
import { type ControlGrowth, controlGrowthOf, noControlGrowth } from './detect/control-growth';
import { controlOf } from './drive/control-walk';
import type { ControlWalk, Scenario, Target } from './drive/types';
import { WalkError } from './drive/walk-error';
import { record } from './record/record';

/** A control walk: its name in the report, and how to get its growth. */
interface Control {
  name: string;
  growth: () => Promise<ControlGrowth>;
}

/** Makes the control walks of a hunter, each in a page of its own. */
export class ControlWalks {
  /** By control walk of a target, its growth. Each is recorded once. */
  private readonly known = new Map<ControlWalk, ControlGrowth>();

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

  /** The growth of the first page without visits. Instead of each visit it waits as long as the last visit took. */
  private async idlePage(scenario: Scenario, visitMs: number): Promise<ControlGrowth> {
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

  private async growthOf(control: ControlWalk): Promise<ControlGrowth> {
    const known = this.known.get(control) ?? (await this.growthOver(control.scenario));
    this.known.set(control, known);
    return known;
  }
}
