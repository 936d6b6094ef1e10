import { freePort } from '../../lib/tooling/server';
import { scenario, visit } from './hunt-cli';

/** A scenario for the plain app at the origin `at`: its title, its file and the text of the file. */
interface Sample {
  title: string;
  file: string;
  text: (at: string) => string;
}

interface Broken extends Sample {
  /** The expected error; `FOLDER` stands for the folder of the file. */
  reason: (at: string) => string;
}

const documentReplaced =
  'the page loaded a new document, which frees all objects of the old one. A visit must stay in one document: ' +
  'use the app’s own links or router, without reload() or goto().';

const nowhere = `http://127.0.0.1:${await freePort()}/`;
const never = 'await new Promise(() => undefined);';
const endlessLoop = 'await page.evaluate("setTimeout(() => { for (;;); }), 0");';
const crash = 'const session = await page.createCDPSession(); await session.send("Page.crash");';

/** Every kind of failure of a walk. */
export const broken: readonly Broken[] = [
  {
    title: 'a file that throws as it loads',
    file: 'throws-on-load.cjs',
    text: () => 'throw new Error("no such luck");',
    reason: () => 'load: no such luck',
  },
  {
    title: 'a file that does not compile',
    file: 'syntax.ts',
    text: () => 'export const url: = 1;',
    reason: () => 'load: FOLDER/syntax.ts:1:18: Unexpected token',
  },
  {
    title: 'a scenario without an url()',
    file: 'without-url.mjs',
    text: () => 'export function action() {}',
    reason: () => 'load: without-url.mjs has no url(). A scenario needs url(), and usually action(page) and back(page).',
  },
  {
    title: 'an url() that throws',
    file: 'no-url.mjs',
    text: (at) => scenario(at).replace(`'${at}'`, 'undefined.origin'),
    reason: () => "url: Cannot read properties of undefined (reading 'origin')",
  },
  {
    title: 'an url() that is only a path',
    file: 'path.mjs',
    text: () => scenario('/clean'),
    reason: () => 'url: url() gives no complete address, such as http://localhost:3000/.',
  },
  {
    title: 'a server that is not there',
    file: 'no-server.mjs',
    text: () => scenario(nowhere),
    reason: () => `url: ${nowhere} does not answer (ERR_CONNECTION_REFUSED). Is the app running?`,
  },
  {
    title: 'a server that never answers',
    file: 'silent.mjs',
    text: (at) => scenario(`${at}/silent`),
    reason: () => 'url: the page did not load within 2 s (--timeout).',
  },
  {
    title: 'a page that is not there',
    file: 'not-found.mjs',
    text: (at) => scenario(`${at}/missing`),
    reason: (at) => `url: ${at}/missing answered 404.`,
  },
  {
    title: 'a file that never finishes loading',
    file: 'loads-forever.mjs',
    text: (at) => `${never}\n${scenario(`${at}/clean`)}`,
    reason: () => 'load: not done within 2 s (--timeout).',
  },
  {
    title: 'a beforeInitialPageLoad() that never ends',
    file: 'before-forever.mjs',
    text: (at) => `${scenario(`${at}/clean`)}\nexport async function beforeInitialPageLoad() { ${never} }`,
    reason: () => 'beforeInitialPageLoad: not done within 2 s (--timeout).',
  },
  {
    title: 'a setup() that never ends',
    file: 'setup-forever.mjs',
    text: (at) => `${scenario(`${at}/clean`)}\nexport async function setup() { ${never} }`,
    reason: () => 'setup: not done within 2 s (--timeout).',
  },
  {
    title: 'a back() that never ends',
    file: 'back-forever.mjs',
    text: (at) => scenario(`${at}/clean`, undefined, never),
    reason: () => 'back: not done within 2 s (--timeout).',
  },
  {
    title: 'a repeat() that gives no number',
    file: 'repeat.mjs',
    text: (at) => `${scenario(`${at}/clean`)}\nexport const repeat = () => 'often';`,
    reason: () => 'repeat: it gives often, which is no number of rounds.',
  },
  {
    title: 'an action that throws',
    file: 'action-throws.mjs',
    text: (at) => scenario(`${at}/clean`, 'throw new Error("the shop is shut");'),
    reason: () => 'action: the shop is shut',
  },
  {
    title: 'a selector that never appears',
    file: 'never.mjs',
    text: (at) => scenario(`${at}/clean`, undefined, 'await page.waitForSelector("#never");'),
    reason: () => 'back: `#never` did not appear within 2 s (--timeout).',
  },
  {
    title: "a selector that does not appear within the scenario's own limit",
    file: 'own-limit.mjs',
    text: (at) => scenario(`${at}/clean`, undefined, 'await page.waitForSelector("#never", { timeout: 500 });'),
    reason: () => "back: `#never` did not appear within 0.5 s (the scenario's own limit).",
  },
  {
    title: 'a click on an element that is not there',
    file: 'no-element.mjs',
    text: (at) => scenario(`${at}/clean`, 'await page.click("#never");'),
    reason: () => 'action: there is no element `#never`. Wait for it first: await page.waitForSelector(selector).',
  },
  {
    title: 'a click on a hidden element',
    file: 'hidden-element.mjs',
    text: (at) => scenario(`${at}/clean`, 'await page.evaluate(() => { document.querySelector("nav").hidden = true; }); await page.click("nav a");'),
    reason: () =>
      'action: the element to click has no size: it is hidden, or no element. Wait until it is visible: page.waitForSelector(selector, { visible: true }).',
  },
  {
    title: 'a method that Puppeteer no longer has',
    file: 'xpath.mjs',
    text: (at) => scenario(`${at}/clean`, 'await page.$x("//a");'),
    reason: () => "action: page.$x() is no longer in Puppeteer. Write page.$$('xpath/' + path).",
  },
  {
    title: 'an action that loads another document in every visit',
    file: 'goto.mjs',
    text: (at) => scenario(`${at}/clean`, `await page.goto('${at}/clean?again');`, 'await page.waitForSelector("#board");'),
    reason: () => `action: ${documentReplaced}`,
  },
  {
    title: 'an action that leads to another origin',
    file: 'elsewhere.mjs',
    text: (at) => scenario(`${at}/clean`, `await page.goto('${at.replace('127.0.0.1', 'localhost')}/clean');`, 'await page.waitForSelector("#never");'),
    reason: (at) => `back: the page went to another origin, ${at.replace('127.0.0.1', 'localhost')}. A visit must stay in one document of ${at}.`,
  },
  {
    title: 'a page that throws instead of showing what is waited for',
    file: 'page-throws.mjs',
    text: (at) => scenario(`${at}/clean`, 'await page.evaluate(() => { setTimeout(() => undefined.rows); }); await page.waitForSelector("#never", { timeout: 500 });'),
    reason: () =>
      "action: `#never` did not appear within 0.5 s (the scenario's own limit). The page threw: TypeError: Cannot read properties of undefined (reading 'rows').",
  },
  {
    title: 'a page that has thrown before the step that waits in vain',
    file: 'page-threw.mjs',
    text: (at) =>
      `${scenario(`${at}/clean`, 'await page.waitForSelector("#never", { timeout: 500 });')}
      export async function setup(page) {
        await page.evaluate(() => new Promise((resolve) => { setTimeout(() => undefined.rows); setTimeout(resolve, 50); }));
      }`,
    reason: () =>
      "action: `#never` did not appear within 0.5 s (the scenario's own limit). Before this step the page threw: TypeError: Cannot read properties of undefined (reading 'rows').",
  },
  {
    title: 'a page that waits for an idle callback that never comes',
    file: 'idle.mjs',
    text: (at) => scenario(`${at}/clean`, 'await page.evaluate(() => { (function again() { requestIdleCallback(again); })(); }); await page.waitForSelector("#never", { timeout: 500 });'),
    reason: () =>
      "action: `#never` did not appear within 0.5 s (the scenario's own limit). An idle callback is pending: without a timeout, as in " +
      'requestIdleCallback(work, { timeout: 1000 }), a headless Chromium may never call it.',
  },
  {
    title: 'a visit that cannot be repeated, because back() does not lead to where it began',
    file: 'once.mjs',
    text: (at) => scenario(`${at}/clean`, `${visit('board')} await page.evaluate(() => document.querySelector('nav').remove());`.replace('await', 'await page.click("nav"); await')),
    reason: () =>
      'action: there is no element `nav`. Wait for it first: await page.waitForSelector(selector). This was visit 2; the visit before it worked. ' +
      'back() must lead to the state in which action() began.',
  },
  {
    title: 'an isPageLoaded() that is never true',
    file: 'never-loaded.mjs',
    text: (at) => `${scenario(`${at}/clean`)}\nexport const isPageLoaded = () => false;`,
    reason: () => 'isPageLoaded after url: not done within 2 s (--timeout).',
  },
  {
    title: 'a page that crashes',
    file: 'crashes.mjs',
    text: (at) => scenario(`${at}/clean`, crash),
    reason: () => 'action: the page crashed, perhaps because it ran out of memory.',
  },
  {
    title: 'a page that crashes as it loads',
    file: 'crashes-on-load.mjs',
    text: (at) => scenario(`${at}/clean`, 'await page.goto("chrome://crash");'),
    reason: () => 'action: the page crashed, perhaps because it ran out of memory.',
  },
  {
    title: 'a page that closes',
    file: 'closes.mjs',
    text: (at) => scenario(`${at}/clean`, `${visit('board')} await page.close();`),
    reason: () => 'action: the page was closed.',
  },
  {
    title: 'a page that hangs in an endless loop',
    file: 'hangs.mjs',
    text: (at) => scenario(`${at}/hanging`),
    reason: () => 'action: not done within 2 s (--timeout).',
  },
  {
    title: 'a page that hangs once it is back',
    file: 'hangs-later.mjs',
    text: (at) => scenario(`${at}/clean`, undefined, endlessLoop),
    reason: () => 'after back: not done within 2 s (--timeout).',
  },
];

/** Scenarios that must get a verdict in the same hunt, after all broken ones. */
export const good: readonly Sample[] = [
  { title: 'a scenario without an action', file: 'no-action.mjs', text: (at) => `export const url = () => '${at}/clean';` },
  {
    title: 'an isPageLoaded() that throws',
    file: 'check-throws.mjs',
    text: (at) => `${scenario(`${at}/clean`)}\nexport const isPageLoaded = () => { throw new Error('not yet'); };`,
  },
  { title: 'a page that opens an alert on every visit', file: 'alerts.mjs', text: (at) => scenario(`${at}/alerting`) },
  { title: 'a good page after all those broken ones', file: 'clean.mjs', text: (at) => scenario(`${at}/clean`) },
];
