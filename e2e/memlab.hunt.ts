import { test } from '@/lib/hunt/playwright';
import { allCases } from '@/lib/cases';
import { describeResult } from '@/lib/hunt/terminal';
import { targetsOf } from '@/lib/hunt/targets';

/** `npm run memlab`: every scenario, both twins, each judged against its case. */
for (const target of (await allCases()).flatMap(targetsOf)) {
  const promise = target.keeps ? `keeps ${target.keeps.perVisit} ${target.keeps.name} per visit` : 'keeps nothing';
  test(`${target.name} ${promise}`, async ({ hunter }) => {
    const result = await hunter.hunt(target);
    await test.info().attach('leak-lab', { body: JSON.stringify({ chromium: hunter.chromium, visits: hunter.visits, result }), contentType: 'application/json' });
    if (!result.ok) throw new Error(describeResult(result));
  });
}
