/** `leak-hunt/report`: the types of the report, and functions that read it. It also runs in a browser. */
export type { Verdict } from '../detect/types';
export { formatBytes } from '../explain/bytes';
export type { Excerpt, ExplainedLeak, Leak, Place } from '../explain/types';
export { leakKinds, type LeakKind } from '../record/types';
export { exitStatus, leakAsJson, reportOf } from '../report/report';
export type { HuntResult, Report, Result } from '../report/types';
