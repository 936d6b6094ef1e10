import { expect, test } from 'playwright/test';
import { controls, pairs } from '../lib/catalogue/cases';

/**
 * Tests the content security policy: no page of the lab violates it, and it blocks everything that the lab does not
 * need.
 */

const [pair] = await pairs();
const [control] = await controls();
const pages = [
  '/', '/controls', `/leaks/${pair?.slug}`, `/leaks/${pair?.slug}/leaky`, `/leaks/${pair?.slug}/fixed`, `/compare/${pair?.slug}`,
  `/controls/${control?.slug}`, `/source/app/leaks/${pair?.slug}/leaky/page.tsx`, '/no-such-page',
];

declare global {
  interface Window {
    violations: string[];
  }
}

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.violations.push(`${violatedDirective}: ${blockedURI}`));
  }));

test('no kind of page violates the policy, nor do the pages of the navigation', async ({ page }) => {
  await page.goto('/');
  const places = await page.getByRole('navigation', { name: 'Lab' }).getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  for (const url of new Set([...pages, ...places])) {
    await page.goto(url, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => [...window.violations]), url).toEqual([]);
    expect(await page.evaluate(() => crossOriginIsolated), `${url} is isolated`).toBe(true);
  }
});

test('pages, scripts and API responses have the security headers', async ({ page, request, baseURL }) => {
  const script = await page.goto('/').then(() => page.locator('script[src]').first().getAttribute('src'));
  for (const url of ['/', '/api/products?pick=1', script ?? '', '/no-such-page']) {
    const headers = (await request.get(new URL(url, baseURL).href)).headers();
    expect(headers, url).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy'], url).toContain("default-src 'self'");
    expect(headers, url).not.toHaveProperty('x-powered-by');
  }
});

for (const [what, attempt, directive] of [
  ['a script from elsewhere', () => document.head.append(Object.assign(document.createElement('script'), { src: 'https://example.com/x.js' })), 'script-src-elem'],
  ['a handler in an attribute', () => document.body.setAttribute('onclick', 'void 0'), 'script-src-attr'],
  ['eval', () => void setTimeout(() => { (0, eval)('1'); }), 'script-src'], // in a timer, because code that a debugger runs may use eval
  ['a picture from elsewhere', () => document.body.append(Object.assign(new Image(), { src: 'https://example.com/x.png' })), 'img-src'],
  ['a request to elsewhere', () => void fetch('https://example.com/').catch(() => undefined), 'connect-src'],
  ['another base', () => document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' })), 'base-uri'],
] as const) {
  test(`the policy blocks ${what}`, async ({ page }) => {
    await page.goto('/');
    await page.evaluate(attempt);
    await expect.poll(() => page.evaluate(() => window.violations.join())).toContain(`${directive}: `);
  });
}
