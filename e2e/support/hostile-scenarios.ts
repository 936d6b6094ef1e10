import { scenario, visit } from './hunt-cli';

/** Walks through difficult pages, by file; `at` is the origin of the plain app. */
type Walks = Readonly<Record<string, (at: string) => string>>;

/** As in the README, with Puppeteer's own waitForFunction, which evaluates generated code in the page. */
function waiting(url: string): string {
  const go = (view: string, hash: string) =>
    `await page.evaluate(() => { location.hash = '${hash}'; });
     await (await page.waitForFunction(() => document.querySelector('#${view}'))).dispose();`;
  return scenario(url, go('board', '#/board'), go('home', '#/'));
}

/** The page's script comes from a service worker; otherwise the walk fails. */
function fromWorker(url: string): string {
  return `${scenario(url)}
    export async function beforeInitialPageLoad(page) {
      await page.goto(url());
      await page.evaluate(async () => {
        await navigator.serviceWorker.register('/serviceWorker.js');
        await navigator.serviceWorker.ready;
      });
    }
    export async function setup(page) {
      const workerStart = await page.evaluate(() => {
        return performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.js')).workerStart;
      });
      if (workerStart === 0) throw new Error('the script does not come from the service worker');
    }`;
}

/** Unusual pages that must get the right verdict. */
export const clean: Walks = {
  'logs.mjs': (at) => scenario(`${at}/logging`),
  'throws.mjs': (at) => scenario(`${at}/throwing`),
  'opens-stranger.mjs': (at) => scenario(`${at}/stranger`),
  'opens-and-closes.mjs': (at) => scenario(`${at}/closing`),
  'leaves-open.mjs': (at) => scenario(`${at}/opening`),
  'strict.mjs': (at) => waiting(`${at}/strict`),
  'cached.mjs': (at) => fromWorker(`${at}/cached`),
  'late.mjs': (at) => scenario(`${at}/late`, visit('board', "document.querySelector('#open').click()")),
};

/** The same pages with a leak, in the statement that every leaky board has; by the leaky page. */
export const leaky: Walks = {
  loggingLeaky: (at) => scenario(`${at}/loggingLeaky`),
  throwingLeaky: (at) => scenario(`${at}/throwingLeaky`),
  strangerLeaky: (at) => scenario(`${at}/strangerLeaky`),
  closingLeaky: (at) => scenario(`${at}/closingLeaky`),
  openingLeaky: (at) => scenario(`${at}/openingLeaky`),
  strictLeaky: (at) => waiting(`${at}/strictLeaky`),
  cachedLeaky: (at) => fromWorker(`${at}/cachedLeaky`),
};

const anew = /^(action|back|after back|(warm-up|visit) \d of \d): the page loaded a new document, .* use the app’s own links or router/;
const forgotten = /^visit \d of 4: a DevTools session in the page’s process ended, such as that of a popup, and V8 then discards the ids /;

/** The scenario itself closes a popup that it listens for. */
const hearing = `const heard = new Promise((done) => { page.once('popup', done); }); ${visit('board')} await (await heard).close();`;

/** Pages without a reliable verdict, and the expected reason. */
export const hopeless: Readonly<Record<string, { text: Walks[string]; reason: RegExp }>> = {
  'reloads.mjs': { text: (at) => scenario(`${at}/reloading`), reason: anew },
  'page-reload.mjs': { text: (at) => scenario(`${at}/clean`, 'await page.reload();', ''), reason: anew },
  'leaves.mjs': { text: (at) => scenario(`${at}/leaving`), reason: anew },
  'emigrates.mjs': { text: (at) => scenario(`${at}/emigrating`), reason: anew },
  'popup-heard.mjs': { text: (at) => scenario(`${at}/opening`, hearing), reason: forgotten },
  'session.mjs': {
    text: (at) => scenario(`${at}/leaky`, `${visit('board')} await (await page.createCDPSession()).detach();`),
    reason: forgotten,
  },
  'hangs-while-recorded.mjs': {
    text: (at) => scenario(`${at}/hangingLater`),
    reason: /^((action|back|after back): not done within 5 s|(warm-up|visit) \d of \d: the page did not answer for 5 s) \(--timeout\)\./,
  },
};
