import { expect, test } from '@/lib/catalogue/hunter-test';
import { bundleWith } from './support/bundle';
import { huntPage } from './support/hunt-page';
import { serveSite, type Site } from './support/site';

/** React on the heap, under the names that a minifier gives it. */

let site: Site;
test.beforeAll(async () => {
  site = await serveSite();
});
test.afterAll(() => site.close());

/** Every visit renders a board into a container of its own, which is kept and never unmounted. */
const app = `
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

class Ledger {
  rows = [1, 2, 3];
}
function Board() {
  const [ledger] = useState(() => new Ledger());
  return createElement('output', null, String(ledger.rows.length));
}
const containers = [];
globalThis.openBoard = () => {
  const container = document.createElement('section');
  containers.push(container);
  flushSync(() => createRoot(container).render(createElement(Board)));
};
`;

test('a minified production React is recognised as React: the leak has the page’s name, and its path names components', async ({ hunter }) => {
  const { code, map } = await bundleWith({
    stdin: { contents: app, resolveDir: process.cwd(), sourcefile: 'src/app.js' },
    outfile: 'app.js',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  expect(code).not.toContain('FiberNode');
  site.answers.set('/', { body: '<!doctype html><link rel="icon" href="data:,"><script src="/app.js"></script>' });
  site.answers.set('/app.js', { body: `${code}\n//# sourceMappingURL=app.js.map` });
  site.answers.set('/app.js.map', { body: map });
  const { leaks } = await huntPage(hunter, `${site.origin}/`, `await page.evaluate('openBoard()');`);
  expect(leaks.map(({ name, perVisit, source }) => ({ name, perVisit, file: source?.file }))).toEqual([{ name: 'Ledger', perVisit: 1, file: 'src/app.js' }]);
  // From the rendered element to the fibre of the board, without React's own objects between them.
  expect(leaks[0]?.trace.slice(-3)).toEqual(['<output>', expect.stringMatching(/^\w+ component$/), expect.any(String)]);
});
