import { expect, test } from '@/lib/catalogue/hunter-test';
import { allCases, pairs } from '@/lib/catalogue/cases';
import { problemWithLine } from '@/lib/catalogue/suspect-line';
import { describeResult, finishOrWarn, snapshotFile } from 'leak-hunt';
import type { HuntResult } from 'leak-hunt/report';
import { targetsOf } from '@/lib/catalogue/targets';
import { readSource } from '@/lib/catalogue/sources';

/** `npm run memlab`: hunts every scenario, both twins of each pair, and compares the result with its case. */
for (const target of (await allCases()).flatMap(targetsOf)) {
  const promise = target.keeps ? `keeps ${target.keeps.perVisit} ${target.keeps.name} per visit` : 'keeps nothing';
  test(`${target.name} ${promise}`, async ({ hunter }) => {
    const snapshot = snapshotFile('.lab/playwright/surprises', target.name);
    const result = await hunter.hunt(target, { onSnapshot: snapshot.begin });
    const body = JSON.stringify({ chromium: hunter.chromium, visits: hunter.visits, result });
    await test.info().attach('leak-lab', { body, contentType: 'application/json' });
    let isAsExpected = false;
    try {
      if (!result.ok) throw new Error(describeResult(result));
      if (target.keeps) await expectSuspectLine(result);
      isAsExpected = true;
    } finally {
      finishOrWarn(snapshot, isAsExpected ? 'clean' : 'inconclusive'); // only the snapshot of an unexpected result is kept
    }
  });
}

/** The line must be in the statement below the `// LEAK:` mark, or be the exception for which the case gives a reason. */
async function expectSuspectLine(result: HuntResult): Promise<void> {
  const file = `app/leaks/${result.target}/page.tsx`;
  const source = result.leaks[0]?.source;
  const found = describeResult(result);
  expect(source?.file, `the file of the suspect line\n${found}`).toBe(file);
  const entry = (await pairs()).find(({ slug }) => result.target === `${slug}/leaky`);
  const problem = problemWithLine(await readSource(file), source?.line, entry?.line);
  if (problem !== undefined) throw new Error(`${file}: ${problem}\n${found}`);
}
