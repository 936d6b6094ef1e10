import type { Session } from './drive/existing/types';
import type { Target } from './drive/types';
import type { Progress, RecordOptions } from './record/types';
import type { HuntResult } from './report/types';

/** The options for all hunts of one Hunter. */
export interface HunterOptions {
  /** Path of the Chromium to start. Not used with `connect`. */
  chromium: string;
  /** The debugging address of a Chromium that runs already, such as `http://127.0.0.1:9222`. Its tab is walked, and stays open. */
  connect?: string;
  /** What each page gets before it loads: cookies, local storage, headers. */
  session?: Session;
  /** Further flags for Chromium, such as a proxy. */
  chromiumArgs?: readonly string[];
  /** How many visits are counted. At least 4, because the first and the last do not count and two must remain. */
  visits?: number;
  /** The time limit for one step of a scenario, in milliseconds. */
  timeoutMs?: number;
  /** Whether certificates are accepted that Chromium does not trust, such as self-signed ones. */
  ignoreHttpsErrors?: boolean;
  /** The origin of the running app. It replaces the origin of the scenario's `url()`. */
  origin?: string;
  /** The path of a control page of the app. What grows on the walk there and back belongs to the framework and is subtracted. */
  control?: string;
  /** Whether each target of `huntAll` is hunted in a page of its own. Otherwise those of one app share a page where they can. */
  alone?: boolean;
  /** In how many further visits a leak is confirmed before it is told. Without it the hunter decides; false confirms none. */
  confirm?: number | false;
}

/** Callbacks during a hunt: its progress, and the text of its snapshot. */
export type HuntListeners = Pick<RecordOptions, 'onProgress' | 'onSnapshot'>;

/** Callbacks while several targets are hunted. */
export interface HuntAllListeners {
  /** Gets the target's progress, and which of how many targets it is, from 1. */
  onProgress?: (target: Target, progress: Progress, position: { target: number; of: number }) => void;
  /** Called when a snapshot of a target begins; see `RecordOptions.onSnapshot`. Undefined: the target's snapshot is not wanted. */
  onSnapshot?: (target: Target) => RecordOptions['onSnapshot'] | undefined;
  /** Called with each result as soon as it is certain, which may be in another order than that of the targets. */
  onResult?: (result: HuntResult, target: Target) => void;
}
