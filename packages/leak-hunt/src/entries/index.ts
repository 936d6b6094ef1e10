/** `leak-hunt`: hunts in a browser, and gives access to each stage of a hunt. */
export { controlGrowthOf, type ControlGrowth } from '../detect/control-growth';
export { judge, survivors } from '../detect/growth';
export { defaultTimeoutMs, defaultVisits, defaultWarmUps } from '../defaults';
export { openBrowser } from '../drive/browser';
export { Driver } from '../drive/driver';
export { loadScenario } from '../drive/load-scenario';
export { scenarioTarget, UnknownTarget } from '../drive/target';
export type { ControlWalk, Expected, Scenario, Target } from '../drive/types';
export { Hunter, type HunterOptions, type HuntListeners } from '../hunter';
export { record } from '../record/record';
export { trackerScript } from '../record/resource-tracker';
export type { Cdp, Progress, Recording, RecordOptions } from '../record/types';
export { reportToGithub } from '../report/github';
export { finishOrWarn, snapshotFile } from '../report/snapshot-files';
export { describeResult, showStatus } from '../report/terminal';
export { detectInEveryHeap as detectLeaks } from '../every-heap';
export type { Detection } from '../verdict';
export * from './report';
