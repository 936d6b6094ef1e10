import { writeSync } from 'node:fs';
import type { FullConfig, Reporter, Suite, TestCase, TestError, TestResult } from 'playwright/types/testReporter';
import type { Hunted, Line } from '../../repeat-protocol';

/** The descriptor that the command reads: the fourth of the runner's standard streams. */
const pipe = 3;

/** Tells the command, a line of JSON each, how tests have ended. Playwright loads it by its path, so it imports nothing of its own. */
export default class HuntReporter implements Reporter {
  private specs: readonly string[] = [];

  onBegin(_config: FullConfig, _suite: Suite): void {
    this.specs = JSON.parse(process.env.LEAK_HUNT_SPECS ?? '[]') as string[];
    endWith(process.ppid);
  }

  onTestBegin(test: TestCase): void {
    if (this.isOfSpecs(test)) say({ kind: 'begin', title: titleOf(test) });
  }

  onTestEnd(test: TestCase, { status, errors, attachments, duration }: TestResult): void {
    const error = errors.map(({ message, value }) => message ?? value ?? '').join('\n') || null;
    if (!this.isOfSpecs(test)) {
      if (error !== null) say({ kind: 'error', error: `${titleOf(test)}: ${error}` }); // a test that the specs depend on
      return;
    }
    const body = attachments.find(({ name }) => name === 'leak-hunt')?.body;
    const hunted = body ? (JSON.parse(body.toString()) as Hunted) : null;
    say({ kind: 'test', title: titleOf(test), file: fileOf(test), status, error, durationMs: duration, hunted });
  }

  onError({ message, value }: TestError): void {
    say({ kind: 'error', error: message ?? value ?? 'unknown' });
  }

  printsToStdio(): boolean {
    return true; // so that Playwright adds no reporter of its own
  }

  private isOfSpecs(test: TestCase): boolean {
    return this.specs.includes(fileOf(test));
  }
}

/** Ends the runner in order when the command has been killed. */
function endWith(command: number): void {
  setInterval(() => {
    if (process.ppid !== command) process.kill(process.pid, 'SIGINT');
  }, 1_000).unref();
}

/** The spec of a test. The test itself may be written in a helper. */
function fileOf(test: TestCase): string {
  let { parent }: { parent: Suite | undefined } = test;
  while (parent && parent.type !== 'file') ({ parent } = parent);
  return parent?.location?.file ?? test.location.file;
}

function titleOf(test: TestCase): string {
  return test.titlePath().slice(3).join(' › ');
}

function say(line: Line): void {
  writeSync(pipe, `${JSON.stringify(line)}\n`);
}
