import path from 'node:path';
import { expect, test as base } from '@/lib/catalogue/hunter-test';
import { heapPages, type HeapPages, serveHeapPages } from './support/heap-pages';

/** Leaks in heaps that are not the page's own: found with the heap's name and the line in its own script, and nothing else is. */

const test = base.extend<object, { pages: HeapPages }>({
  pages: [
    async ({}, use) => {
      const pages = await serveHeapPages();
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' },
  ],
});

const scenario = path.resolve('e2e/support/visit-scenario.ts');
const target = (address: string) => ({ name: address, scenario, env: { HEAP_PAGE: address }, expected: null });

for (const { name, leak } of heapPages) {
  test(`${name}: ${leak ? 'a leak is found' : 'what is free at the end is not reported'}`, async ({ hunter, pages }) => {
    const { verdict, leaks, reason } = await hunter.hunt(target(pages.urlOf('leaky', name)));
    expect(verdict, reason ?? '').toBe(leak ? 'leak' : 'clean');
    if (!leak) return;
    const heap = leak.heap.replace('OTHER', `${pages.other}/leaky/${name}`);
    expect(leaks.map((found) => ({ name: found.name, heap: found.heap, perVisit: found.perVisit, line: found.source?.line }))).toEqual([
      { name: leak.name, heap, perVisit: 1, line: leak.line },
    ]);
    expect(leaks[0]?.source?.file).toMatch(new RegExp(`${leak.file}$`));
    expect(leaks[0]?.sentence.startsWith(`In the ${heap}: `)).toBe(heap !== 'page');
    expect(leaks[0]?.confirmed).toBeDefined();
  });

  test(`${name}: its clean twin is clean`, async ({ hunter, pages }) => {
    const { verdict, leaks, reason } = await hunter.hunt(target(pages.urlOf('clean', name)));
    expect({ verdict, leaks: leaks.map((found) => found.sentence), reason }).toEqual({ verdict: 'clean', leaks: [], reason: null });
  });
}

for (const { name, leak } of heapPages.filter((page) => page.leak !== null && page.name !== 'popup-kept')) {
  test(`${name}: found over Playwright's session, too`, async ({ page, pages }) => {
    await page.goto(pages.urlOf('leaky', name));
    await expect(page).toRetain({ [leak?.name ?? '']: 1 }, () => page.evaluate('visit()'));
  });
}
