/** `leak-hunt`: hunts in a browser, and every stage of a hunt by itself. */
export { controlGrowthOf, type ControlGrowth } from '../detect/control-growth';
export { judge, survivors } from '../detect/growth';
export { openBrowser } from '../drive/browser';
export { defaultTimeoutMs, Driver, loadScenario, type Scenario } from '../drive/driver';
export { type ControlWalk, type Expected, scenarioTarget, type Target, UnknownTarget } from '../drive/target';
export { Hunter, type HunterOptions, type HuntListeners } from '../hunter';
export { defaultVisits, defaultWarmUps, record } from '../record/record';
export { trackerScript } from '../record/resource-tracker';
export type { Cdp, Progress, Recording, RecordOptions } from '../record/types';
export { tellGithub } from '../report/github';
export { finishOrTell, snapshotFile } from '../report/snapshot-files';
export { describeResult, showStatus } from '../report/terminal';
export { detectLeaks, type Detection } from '../verdict';
export * from './report';
