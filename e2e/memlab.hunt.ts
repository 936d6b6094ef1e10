import { expect, test } from '@/lib/catalogue/hunter-test';
import { allCases } from '@/lib/catalogue/cases';
import { describeResult, finishOrTell, snapshotFile } from 'leak-hunt';
import type { HuntResult } from 'leak-hunt/report';
import { targetsOf } from '@/lib/catalogue/targets';
import { endOfStatement, marksIn } from '@/lib/catalogue/marks';
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
      finishOrTell(snapshot, isAsExpected ? 'clean' : 'inconclusive'); // only the snapshot of an unexpected result is kept
    }
  });
}

/** The line must be in the statement below the `// LEAK:` mark, or in the one that contains the mark. */
async function expectSuspectLine(result: HuntResult): Promise<void> {
  const file = `app/leaks/${result.target}/page.tsx`;
  const source = result.leaks[0]?.source;
  const found = describeResult(result);
  expect(source?.file, `the file of the suspect line\n${found}`).toBe(file);
  const text = await readSource(file);
  const line = source?.line ?? 0;
  const [mark] = marksIn(text);
  expect(line, `the suspect line comes no later than the marked statement\n${found}`).toBeLessThanOrEqual(mark?.to ?? 0);
  expect(endOfStatement(text, line), `the suspect statement reaches to the marked one\n${found}`).toBeGreaterThanOrEqual(mark?.to ?? 0);
}
