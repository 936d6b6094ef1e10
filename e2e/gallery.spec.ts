import { expect, type Page, test } from 'playwright/test';
import { allCases, controls, pairs } from '../lib/catalogue/cases';
import { expectAccessible } from './support/accessible';

const pagesOf = (slug: string) => [`/leaks/${slug}`, `/leaks/${slug}/leaky`, `/leaks/${slug}/fixed`];
const allPairs = await pairs();
const firstPair = allPairs[0]?.slug ?? 'none';
const firstControl = (await controls())[0]?.slug ?? 'none';
const leakySource = `/source/app/leaks/${firstPair}/leaky/page.tsx`;
const kindsOfPage = [
  '/',
  ...pagesOf(firstPair),
  '/controls',
  `/controls/${firstControl}`,
  leakySource,
  `/read/${firstPair}`,
  `/compare/${firstPair}`,
  '/ci',
  '/matrix',
  '/snapshot',
  '/learn',
  '/learn/stack-and-heap',
  '/exercises',
  '/exercises/parcel-tracker',
  '/no-such-page',
];

/** Presses Tab until the focus leaves the page. @returns the URLs of the focused links, in order */
async function linksByTab(page: Page): Promise<string[]> {
  const met: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName ?? 'BODY');
    if (focused === 'BODY') return met;
    met.push(focused);
  }
}

test('every page of every case can be reached from the gallery by keyboard', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  const met = new Set(await linksByTab(page));
  const wanted = (await allCases()).flatMap(({ kind, slug }) => (kind === 'pair' ? pagesOf(slug) : [`/controls/${slug}`]));
  expect(wanted.filter((href) => !met.has(href))).toEqual([]);
});

for (const href of [...pagesOf(firstPair), `/controls/${firstControl}`]) {
  test(`Enter opens ${href} from the gallery`, async ({ page }) => {
    await page.goto('/');
    await page.locator(`a[href="${href}"]:visible`).first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('the first Tab stop skips the header', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('#content a').first()).toBeFocused();
});

test('every page has a unique title', async ({ request }) => {
  const titles = new Map<string, string>();
  const cases = await allCases();
  const urls = cases.flatMap(({ kind, slug }) => (kind === 'pair' ? pagesOf(slug) : [`/controls/${slug}`]));
  for (const url of ['/', '/controls', leakySource, '/no-such-page', ...urls]) {
    const html = await (await request.get(url)).text();
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    expect(title, url).toMatch(/Leak Lab$/);
    expect(titles.get(title), `${url} shares the title “${title}”`).toBeUndefined();
    titles.set(title, url);
  }
});

for (const { slug } of allPairs) {
  test(`switching the twins of ${slug} does not move the elements around the specimen`, async ({ page }) => {
    await page.goto(`/leaks/${slug}/leaky`);
    await page.evaluate(() => {
      const moved: string[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[]) {
          for (const { node } of entry.sources) {
            if (node && !node.parentElement?.closest('[data-specimen]')) moved.push(node.nodeName);
          }
        }
      }).observe({ type: 'layout-shift' });
      Object.assign(window, { moved });
    });
    const places = async () => {
      const boxes = page.locator('header, h1, nav a, [data-specimen]').filter({ visible: true });
      return boxes.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ x, y, width }) => ({ x, y, width })),
      );
    };
    const before = await places();
    for (const twin of ['fixed', 'leaky', 'fixed']) {
      await page.click(`a[href="/leaks/${slug}/${twin}"]`);
      await expect(page.locator(`[data-specimen="${twin}"]`)).toBeVisible();
      await expect(page.locator(`a[href="/leaks/${slug}/${twin}"]`)).toHaveAttribute('aria-current', 'page');
      expect(await places()).toEqual(before);
    }
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  });
}

for (const url of kindsOfPage) {
  test(`${url} passes axe in both colour schemes`, async ({ page }) => {
    await page.goto(url);
    await expectAccessible(page);
  });

  test(`${url} has a banner, the lab's navigation, one main part and a footer`, async ({ page }) => {
    await page.goto(url);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('navigation', { name: 'Lab' }).getByRole('link')).toHaveText(['Gallery', 'Controls', 'Lessons', 'Exercises', 'CI', 'Snapshots']);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);
  });
}

test('Start over loads a new document', async ({ page }) => {
  await page.goto(`/leaks/${firstPair}/leaky`);
  await page.evaluate(() => Object.assign(window, { kept: true }));
  await page.getByRole('link', { name: 'Start over' }).click();
  await expect.poll(() => page.evaluate(() => 'kept' in window)).toBe(false);
  await expect(page).toHaveURL(`/leaks/${firstPair}/leaky`);
});
