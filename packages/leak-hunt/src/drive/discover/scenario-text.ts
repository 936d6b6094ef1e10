import { scenarioOf } from '../scenario-exports';
import type { Scenario } from '../types';
import type { Step, Walk } from './types';

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
  const call = isPuppeteers(step.selector) ? 'clickByRole' : step.how === 'pointer' ? 'press' : 'click';
  const click = `  await ${call}(page, ${quoted(step.selector)});`;
  return step.do === 'press' ? [click] : [click, `  await arrive(page, ${quoted(step.address)});`];
}

function quoted(text: string): string {
  return text.includes("'") || text.includes('\\') || text.includes('\n') ? JSON.stringify(text) : `'${text}'`;
}

const isPuppeteers = (selector: string) => selector.startsWith('::-p-');

const find = `    let element;
    while (!(element = wanted.startsWith('//') ? document.evaluate(wanted, document, null, 9).singleNodeValue : document.querySelector(wanted)) || element.disabled) {
      await new Promise(requestAnimationFrame);
    }`;

/** The functions that a scenario needs. */
const helpers: readonly { isFor: (step: Step) => boolean; text: string }[] = [
  {
    isFor: (step) => step.do !== 'escape' && step.how === 'click' && !isPuppeteers(step.selector),
    text: `/** Waits until there is an element, by CSS or by an XPath, and clicks it. */
async function click(page, selector) {
  await page.evaluate(async (wanted) => {
${find}
    element.click();
  }, selector);
}`,
  },
  {
    isFor: (step) => step.do !== 'escape' && step.how === 'pointer' && !isPuppeteers(step.selector),
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
    isFor: (step) => step.do !== 'escape' && isPuppeteers(step.selector),
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
];
