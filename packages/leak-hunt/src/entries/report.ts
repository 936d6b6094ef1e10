/** `leak-hunt/report`: the report's types and words. It runs in a browser, too. */
export type { Verdict } from '../detect/types';
export { formatBytes } from '../explain/bytes';
export type { Excerpt, ExplainedLeak, Leak, Place } from '../explain/types';
export { leakKinds, type LeakKind } from '../record/types';
export { exitStatus, reportOf } from '../report/report';
export type { HuntResult, Report, Result } from '../report/types';
