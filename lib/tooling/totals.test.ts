import { expect, test } from 'vitest';
import { summaryLine, slowestFiles, tallyCommand, tallyPlaywright, tallyVitest, total } from './totals';

/** Shortened reports of Vitest 4.1 and Playwright 1.65. */
const vitestReport = {
  numTotalTests: 3,
  success: false,
  testResults: [
    {
      name: '/lab/lib/case.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { ancestorTitles: [], fullName: 'a case has a title', title: 'a case has a title', status: 'passed' },
        { ancestorTitles: [], fullName: 'a case has links', title: 'a case has links', status: 'failed' },
        { ancestorTitles: [], fullName: 'a case is read', title: 'a case is read', status: 'pending' },
      ],
    },
    { name: '/lab/lib/broken.test.ts', status: 'failed', message: "Cannot find module './gone'", assertionResults: [] },
  ],
};

interface PlaywrightResult {
  duration?: number;
  errors?: { message: string; location?: { line: number } }[];
}

function playwrightReport(statuses: string[], rest: { error?: string; results?: PlaywrightResult[] } = {}) {
  const specs = statuses.map((status, index) => ({
    title: `page ${index}`,
    file: 'a/behaviour.spec.ts',
    tests: [{ projectName: 'behaviour', status, results: rest.results ?? [{}] }],
  }));
  const errors = rest.error === undefined ? [] : [{ message: rest.error }];
  return { errors, suites: [{ title: 'a/behaviour.spec.ts', specs: [], suites: [{ title: 'twins', specs }] }] };
}

test('vitest tests count one each, and a file that cannot be loaded is a failure', () => {
  expect(tallyVitest(vitestReport, 1)).toEqual({
    passed: 1,
    skipped: 1,
    failures: ['a case has links', '/lab/lib/broken.test.ts (the file itself)'],
  });
});

test('playwright tests count one each, through nested suites', () => {
  expect(tallyPlaywright(playwrightReport(['expected', 'unexpected', 'skipped', 'expected']), 1)).toEqual({
    passed: 2,
    skipped: 1,
    failures: ['[behaviour] a/behaviour.spec.ts: page 1'],
  });
});

test('a failed playwright test lists all of its errors, a line each, without colours', () => {
  const errors = [
    { message: 'Test timeout of 9ms exceeded.' },
    { message: '\u001b[31mError: no dot\u001b[39m\n\n  Expected: 1', location: { line: 7 } },
  ];
  expect(tallyPlaywright(playwrightReport(['unexpected'], { results: [{ errors }] }), 1).failures).toEqual([
    '[behaviour] a/behaviour.spec.ts: page 0\n    Test timeout of 9ms exceeded.\n    line 7: Error: no dot Expected: 1',
  ]);
});

test('the time of a file is the sum of its tests', () => {
  const report = playwrightReport(['expected', 'expected'], { results: [{ duration: 1500 }] });
  expect(slowestFiles(report, 5)).toEqual([{ file: 'a/behaviour.spec.ts', seconds: 3 }]);
  expect(slowestFiles(undefined, 5)).toEqual([]);
});

test('a flaky test is a failure', () => {
  expect(tallyPlaywright(playwrightReport(['flaky']), 0).failures).toHaveLength(1);
});

test('a test that did not run because of an abort is a failure, not a skip', () => {
  const report = playwrightReport(['expected', 'skipped'], { results: [] });
  expect(tallyPlaywright(report, 1).failures).toEqual(['[behaviour] a/behaviour.spec.ts: page 1 (did not run)']);
});

test("playwright's own errors are failures, in one line without colours", () => {
  const report = playwrightReport(['expected'], { error: '\u001b[31mError: no server\u001b[39m\n  at x' });
  expect(tallyPlaywright(report, 1).failures).toEqual(['playwright: Error: no server']);
});

test.each([
  ['vitest', tallyVitest],
  ['playwright', tallyPlaywright],
])('a %s run without a report is a failure', (runner, tally) => {
  expect(tally(undefined, 0).failures).toEqual([`${runner} ran no test (exit status 0)`]);
});

test('a runner that fails although all tests passed is a failure', () => {
  const assertionResults = [{ fullName: 'a', status: 'passed' }];
  const passed = { testResults: [{ name: 'a', status: 'passed', assertionResults }] };
  expect(tallyVitest(passed, 0)).toEqual({ passed: 1, skipped: 0, failures: [] });
  expect(tallyVitest(passed, 1).failures).toEqual(['vitest ended with exit status 1']);
});

test('the last line counts skipped tests only if there are some', () => {
  const all = total([tallyCommand('types', 0), tallyCommand('lint', 1)]);
  expect(summaryLine(all)).toBe('1 passed, 1 failed');
  expect(summaryLine({ ...all, skipped: 2 })).toBe('1 passed, 1 failed, 2 skipped');
});
