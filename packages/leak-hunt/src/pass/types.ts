import type { ControlGrowth } from '../detect/control-growth';
import type { Driver } from '../drive/driver';
import type { Scenario, Target } from '../drive/types';
import type { OpenPage } from '../open-page';
import type { Progress } from '../record/types';
import type { Detection } from '../verdict';

/** One walk that may be made in a page with others. */
export interface PassWalk {
  target: Target;
  scenario: Scenario;
  /** Where it begins. */
  url: string;
  /** How many visits are counted. */
  visits: number;
}

/** The page in which a pass is made. */
export interface PassPage extends OpenPage {
  /** Brings the page to where a walk begins, by loading it. */
  begin: (driver: Driver) => Promise<void>;
}

/** What a pass needs besides the page. */
export interface PassOptions {
  warmUps: number;
  timeoutMs: number;
  confirm?: number | false;
  /** The growth of a walk's control walk. @param visitMs how long the walk's last visit took */
  controlGrowth: (walk: PassWalk, visitMs: number) => Promise<ControlGrowth>;
  onProgress: (walk: PassWalk, progress: Progress) => void;
  /** Called with each walk that is settled, and its share of the time in milliseconds. */
  onSettled: (walk: PassWalk, found: Detection, durationMs: number) => void;
}

/** What a pass leaves to be done. */
export interface PassRemains {
  /** The walks that must be hunted alone, each with the reason. */
  alone: Map<PassWalk, string>;
  /** The walks to whose start the app did not go without loading a document. */
  unreached: PassWalk[];
  /** The walks that need another pass: the page was full, or their evidence is lost because of another walk. */
  left: PassWalk[];
}
