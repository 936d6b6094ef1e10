import { readFileSync } from 'node:fs';
import { expect, test } from '@/lib/catalogue/hunter-test';
import { buildApp, type Framework } from './support/apps';
import { huntPage, placeIn, placeOf } from './support/hunt-page';
import { serveSite, type Site } from './support/site';

/**
 * Apps built with React, Vue and Svelte, in production and in development mode. Each has a leaky page and the same page
 * without the leak.
 */

interface App {
  framework: Framework;
  /** The file of the leaky page, and the leaking statement. */
  file: string;
  leakingStatement: string;
}

const apps: readonly App[] = [
  { framework: 'vue', file: 'e2e/apps/vue/LeakyBoard.vue', leakingStatement: 'window.addEventListener' },
  { framework: 'svelte', file: 'e2e/apps/svelte/LeakyBoard.svelte', leakingStatement: 'follow(' },
  { framework: 'react', file: 'e2e/apps/react/LeakyBoard.jsx', leakingStatement: 'window.addEventListener' },
];

let site: Site;
test.beforeAll(async () => {
  site = await serveSite();
});
test.afterAll(() => site.close());

const go = (hash: string, view: string) => `await page.evaluate(async () => {
  location.hash = '${hash}';
  while (!document.querySelector('#${view}')) await new Promise(requestAnimationFrame);
});`;

for (const { framework, file, leakingStatement } of apps) {
  for (const mode of ['production', 'development'] as const) {
    test(`${framework} in ${mode} mode: the leak is found with its line, and the fixed page is clean`, async ({ hunter }) => {
      const { code, map } = await buildApp(framework, mode);
      const page = '<!doctype html><link rel="icon" href="data:,"><div id="app"></div><script src="/assets/app.js"></script>';
      site.answers.set('/', { body: page });
      site.answers.set('/assets/app.js', { body: `${code}\n//# sourceMappingURL=app.js.map` });
      site.answers.set('/assets/app.js.map', { body: map });
      const hunt = (view: string) => huntPage(hunter, `${site.origin}/`, go(`#/${view}`, view), go('#/', 'home'));

      const { leaks } = await hunt('leaky');
      const found = leaks.map((leak) => ({ name: leak.name, perVisit: leak.perVisit, place: placeOf(leak) }));
      // Minified code has another class name. In development, React's Strict Mode runs every effect twice.
      const name = mode === 'production' ? expect.any(String) : 'PriceList';
      const perVisit = framework === 'react' && mode === 'development' ? 2 : 1;
      expect(found).toEqual([{ name, perVisit, place: placeIn(file, readFileSync(file, 'utf8'), leakingStatement) }]);

      expect(await hunt('fixed')).toMatchObject({ verdict: 'clean', leaks: [] });
    });
  }
}
