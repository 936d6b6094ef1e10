import { scenarioOf } from '../scenario-exports';
import type { Scenario } from '../types';
import type { ClickStep, Step, Walk } from './types';

/**
 * The scenario of a walk as the text of a module in memlab's format. leak-hunt and memlab run it without any import. It clicks in
 * the page: Chromium would keep the last element that was really clicked.
 */
export function scenarioText(walk: Walk): string {
  const steps = [...walk.there, ...(walk.back ?? [])];
  return [
    `// ${walk.name.replaceAll(/\s+/g, ' ')}`,
    ...(walk.back === null ? ['// There is no back(): the walk goes back in history.'] : []),
    '',
    `export const url = () => ${quoted(walk.url)};`,
    ...(steps.some(isOfStorybook) ? ['', beforeStories] : []),
    '',
    `export async function action(page) {`,
    ...walk.there.flatMap(statements),
    '}',
    ...(walk.back === null ? [] : ['', 'export async function back(page) {', ...walk.back.flatMap(statements), '}']),
    ...helpers.filter(({ isFor }) => steps.some(isFor)).flatMap(({ text }) => ['', text]),
    '',
  ].join('\n');
}

/** The scenario of such a text. */
export async function scenarioOfText(text: string): Promise<Scenario> {
  return scenarioOf((await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`)) as object) as Scenario;
}

/** The text of a scenario that stays on a page. */
export function stayingText(url: string): string {
  return [`// Stays on ${url}. Without action() a visit only lets some time pass.`, '', `export const url = () => ${quoted(url)};`, ''].join('\n');
}

function statements(step: Step): string[] {
  if (step.do === 'escape') return [`  await page.keyboard.press('Escape');`];
  if (step.do === 'mount') return [`  await show(page, ${quoted(step.story)});`];
  if (step.do === 'unmount') return [`  await show(page, ${quoted(noStory)});`];
  const call = isPuppeteers(step.selector) ? 'clickByRole' : step.how === 'pointer' ? 'press' : 'click';
  const click = `  await ${call}(page, ${quoted(step.selector)});`;
  return step.do === 'press' ? [click] : [click, `  await arrive(page, ${quoted(step.address)});`];
}

function quoted(text: string): string {
  return text.includes("'") || text.includes('\\') || text.includes('\n') ? JSON.stringify(text) : `'${text}'`;
}

const isPuppeteers = (selector: string) => selector.startsWith('::-p-');

const isClick = (step: Step): step is ClickStep => step.do === 'follow' || step.do === 'press';
const isOfStorybook = (step: Step) => step.do === 'mount' || step.do === 'unmount';

/** An id that no story has: Storybook unmounts the story before it, and shows that there is none. */
const noStory = 'no-story--none';

const beforeStories = `export async function beforeInitialPageLoad(page) {
  // A story sends each event to the window around its frame. Without one it keeps them all.
  await page.evaluateOnNewDocument(() => {
    window.parent = { postMessage() {} };
  });
}`;

const find = `    let element;
    while (!(element = wanted.startsWith('//') ? document.evaluate(wanted, document, null, 9).singleNodeValue : document.querySelector(wanted)) || element.disabled) {
      await new Promise(requestAnimationFrame);
    }`;

/** The functions that a scenario needs. */
const helpers: readonly { isFor: (step: Step) => boolean; text: string }[] = [
  {
    isFor: (step) => isClick(step) && step.how === 'click' && !isPuppeteers(step.selector),
    text: `/** Waits until there is an element, by CSS or by an XPath, and clicks it. */
async function click(page, selector) {
  await page.evaluate(async (wanted) => {
${find}
    element.click();
  }, selector);
}`,
  },
  {
    isFor: (step) => isClick(step) && step.how === 'pointer' && !isPuppeteers(step.selector),
    text: `/** Waits until there is an element, by CSS or by an XPath, and clicks it as a mouse does. */
async function press(page, selector) {
  await page.evaluate(async (wanted) => {
${find}
    const options = { bubbles: true, cancelable: true, composed: true, button: 0, pointerType: 'mouse', isPrimary: true };
    element.dispatchEvent(new PointerEvent('pointerdown', options));
    element.dispatchEvent(new MouseEvent('mousedown', options));
    element.dispatchEvent(new PointerEvent('pointerup', options));
    element.dispatchEvent(new MouseEvent('mouseup', options));
    element.focus();
    element.click();
  }, selector);
}`,
  },
  {
    isFor: (step) => isClick(step) && isPuppeteers(step.selector),
    text: `/** Waits until there is an element with a role and a name, and clicks it. */
async function clickByRole(page, selector) {
  const element = await page.waitForSelector(selector);
  await element.evaluate((found) => found.click());
  await element.dispose();
}`,
  },
  {
    isFor: (step) => step.do === 'follow',
    text: `/** Waits until the app has gone to an address: path, query and fragment. */
async function arrive(page, address) {
  await page.evaluate(async (wanted) => {
    while (location.pathname + location.search + location.hash !== wanted) await new Promise(requestAnimationFrame);
  }, address);
}`,
  },
  {
    isFor: isOfStorybook,
    text: `/** Tells Storybook which story to show, and waits until it is there. For a story that does not exist it shows none. */
async function show(page, storyId) {
  const failed = await page.evaluate(async (id) => {
    while (!window.__STORYBOOK_ADDONS_CHANNEL__) await new Promise(requestAnimationFrame);
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    return new Promise((resolve) => {
      const listeners = {
        storyRendered: () => end(''),
        storyMissing: () => end(id === '${noStory}' ? '' : 'there is no such story'),
        storyErrored: (error) => end(error.title),
        storyThrewException: (error) => end(error.message),
        playFunctionThrewException: (error) => end(error.message),
      };
      const end = (result) => {
        for (const [event, listener] of Object.entries(listeners)) channel.off(event, listener);
        resolve(result);
      };
      for (const [event, listener] of Object.entries(listeners)) channel.on(event, listener);
      channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
    });
  }, storyId);
  if (failed) throw new Error(\`the story \${storyId} failed: \${failed}\`);
}`,
  },
];
