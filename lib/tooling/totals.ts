/**
 * Counts the results of a test run from the runners' own JSON reports. A report that is missing, empty, or inconsistent
 * with the runner's exit status counts as a failure of the runner, so that a crash never counts as success.
 */

export interface Tally {
  passed: number;
  skipped: number;
  /** The names of the failed tests, with their errors if these are known. */
  failures: string[];
}

/** The run time of one file's tests, summed over all workers. */
export interface FileTime {
  file: string;
  seconds: number;
}

/** The parts of Vitest's JSON report (Jest's format) that are read here. */
export interface VitestReport {
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/** The parts of Playwright's JSON report that are read here. */
export interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs: { title: string; file: string; tests: PlaywrightTest[] }[];
}

interface PlaywrightTest {
  projectName: string;
  status: string;
  /** `duration` in milliseconds. */
  results: { duration?: number; errors?: PlaywrightError[] }[];
}

interface PlaywrightError {
  message: string;
  location?: { line: number };
}

/** Counts a command as one test. */
export function tallyCommand(name: string, exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, skipped: 0, failures: [] } : { passed: 0, skipped: 0, failures: [name] };
}

/** Counts the tests of a Vitest report. @param report undefined if it is missing or unreadable */
export function tallyVitest(report: VitestReport | undefined, exitCode: number): Tally {
  const tally = emptyTally();
  for (const file of report?.testResults ?? []) {
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) {
      tally.failures.push(`${file.name} (the file itself)`); // the file could not be imported, or a hook failed
    }
    for (const test of file.assertionResults) {
      if (test.status === 'passed') tally.passed += 1;
      else if (test.status === 'failed') tally.failures.push(test.fullName.trim());
      else tally.skipped += 1; // skipped, pending, todo, disabled
    }
  }
  return checkRunner(tally, 'vitest', exitCode);
}

/** Counts the tests of a Playwright report. @param report undefined if it is missing or unreadable */
export function tallyPlaywright(report: PlaywrightReport | undefined, exitCode: number): Tally {
  const tally = emptyTally();
  for (const { message } of report?.errors ?? []) tally.failures.push(`playwright: ${firstLine(message)}`);
  for (const spec of allSpecs(report?.suites ?? [])) {
    for (const test of spec.tests) {
      if (test.status === 'expected') tally.passed += 1;
      else if (test.status === 'skipped' && (exitCode === 0 || test.results.length > 0)) tally.skipped += 1;
      else if (test.status === 'skipped') tally.failures.push(`${testName(spec, test)} (did not run)`);
      else tally.failures.push(testName(spec, test) + errorLines(test)); // unexpected or flaky: a flaky verdict is a bug
    }
  }
  return checkRunner(tally, 'playwright', exitCode);
}

/** The slowest files of a Playwright run, slowest first. */
export function slowestFiles(report: PlaywrightReport | undefined, most: number): FileTime[] {
  const seconds = new Map<string, number>();
  for (const { file, tests } of allSpecs(report?.suites ?? [])) {
    const spent = tests.flatMap(({ results }) => results).reduce((sum, { duration = 0 }) => sum + duration / 1000, 0);
    seconds.set(file, (seconds.get(file) ?? 0) + spent);
  }
  return [...seconds].map(([file, spent]) => ({ file, seconds: spent })).sort((a, b) => b.seconds - a.seconds).slice(0, most);
}

/** Sums several tallies. */
export function total(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    skipped: tallies.reduce((sum, tally) => sum + tally.skipped, 0),
    failures: tallies.flatMap((tally) => tally.failures),
  };
}

/** `N passed, N failed`, and `, N skipped` if there are some: the last line of `npm test`. */
export function summaryLine({ passed, failures, skipped }: Tally): string {
  return `${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function checkRunner(tally: Tally, runner: string, exitCode: number): Tally {
  if (tally.failures.length > 0) return tally;
  if (tally.passed === 0) return { ...tally, failures: [`${runner} ran no test (exit status ${exitCode})`] };
  if (exitCode !== 0) return { ...tally, failures: [`${runner} ended with exit status ${exitCode}`] };
  return tally;
}

function allSpecs(suites: readonly PlaywrightSuite[]): PlaywrightSuite['specs'] {
  return suites.flatMap((suite) => [...suite.specs, ...allSpecs(suite.suites ?? [])]);
}

function testName(spec: { title: string; file: string }, test: PlaywrightTest): string {
  return `[${test.projectName}] ${spec.file}: ${spec.title}`;
}

const maxCharacters = 400;

/** The errors of a failed test, a line each. On a remote machine this report is the only information. */
function errorLines({ results }: PlaywrightTest): string {
  return (results.at(-1)?.errors ?? []).map(({ message, location }) => {
    const said = withoutColours(message).replaceAll(/\s+/g, ' ').trim().slice(0, maxCharacters);
    return `\n    ${location ? `line ${location.line}: ` : ''}${said}`;
  }).join('');
}

function withoutColours(text: string): string {
  return text.replaceAll(/\x1b\[[0-9;]*m/g, '');
}

function emptyTally(): Tally {
  return { passed: 0, skipped: 0, failures: [] };
}

function firstLine(message = 'unknown error'): string {
  return withoutColours(message).split('\n')[0] ?? '';
}
