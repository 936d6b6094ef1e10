import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from 'playwright/types/testReporter';
import { allCases } from './cases';
import { reportToGithub } from 'leak-hunt';
import { type HuntResult, reportOf } from 'leak-hunt/report';
import { targetsOf } from './targets';

/**
 * A Playwright reporter that collects the results that the memlab tests attached and writes one report to the file in
 * LEAK_LAB_JSON. Attachments are part of Playwright's blob reports, so merged shards give one report, too. On GitHub
 * Actions it annotates the suspect lines.
 */
export default class LeakLabReporter implements Reporter {
  private readonly startedAt = new Date();
  private readonly results: HuntResult[] = [];
  private chromium = '';
  private visits = 0;

  onTestEnd(test: TestCase, { attachments, error }: TestResult): void {
    const body = attachments.find(({ name }) => name === 'leak-lab')?.body;
    if (!body) {
      this.results.push(withoutVerdict(test, error?.message ?? 'the test ended without a verdict.'));
      return;
    }
    const { chromium, visits, result } = JSON.parse(body.toString()) as { chromium: string; visits: number; result: HuntResult };
    this.chromium = chromium || this.chromium;
    this.visits = visits;
    this.results.push(result);
  }

  async onEnd(): Promise<void> {
    const file = process.env.LEAK_LAB_JSON;
    if (file) writeFileSync(file, JSON.stringify(reportOf({ chromium: this.chromium, visits: this.visits, startedAt: this.startedAt, results: this.results }), null, 2) + '\n');
    const targets = (await allCases()).flatMap(targetsOf);
    reportToGithub({ results: this.results, targets, folder: process.cwd() });
  }

  printsToStdio(): boolean {
    return false;
  }
}

function withoutVerdict(test: TestCase, reason: string): HuntResult {
  const [target = test.title] = test.title.split(' ');
  return { target, scenario: '', url: '', expected: null, verdict: 'error', ok: false, durationMs: 0, reason, subtracted: null, leaks: [] };
}
