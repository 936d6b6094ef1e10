import { documentReplaced } from '../record/heap-id-probe';

/** The error of a walk that failed: the step and the reason. */
export class WalkError extends Error {
  constructor(
    readonly step: string,
    cause: unknown,
  ) {
    super(`${step}: ${firstLine(cause instanceof Error ? cause.message : String(cause))}`, { cause });
    this.name = 'WalkError';
  }
}

/** The first line of a message. In messages of compilers and of Node's loader, excerpts and stacks follow; jiti's second line is the place. */
function firstLine(text: string): string {
  const [, what, place] = /^ParseError: (.*?)\s*\n\s*(\S.*:\d+:\d+)/.exec(text) ?? [];
  if (what !== undefined && place !== undefined) return `${place}: ${what}`;
  const [first = ''] = text.replace(/^Transform failed with \d+ errors?:/, '').trim().split('\n');
  return first || 'no reason given.';
}

const explanations: readonly (readonly [RegExp, string])[] = [
  [
    /net::(ERR_(?:CONNECTION|NAME|ADDRESS|INTERNET|EMPTY|TIMED)_\w+) at (\S+)/,
    '$2 does not answer ($1). Is the app running?',
  ],
  [/net::(ERR_CERT_\w+) at (\S+)/, '$2 has a certificate that Chromium does not trust ($1). --ignore-https-errors accepts it.'],
  [/net::(ERR_\w+) at (\S+)/, '$2 could not be loaded ($1).'],
  [/^Navigation timeout of (\d+) ms exceeded/, 'the page did not load within $1 ms LIMIT.'],
  [/^Waiting for selector `(.*)` failed.*?(\d+)ms exceeded/s, '`$1` did not appear within $2 ms LIMIT.'],
  [/Waiting failed: (\d+)ms exceeded/, 'what it waits for did not appear within $1 ms LIMIT.'],
  [/^Timed out after waiting (\d+)ms/, 'what it waits for did not appear within $1 ms LIMIT.'],
  [/.*(?:Execution context was destroyed|Cannot find context with specified id|Inspected target navigated or closed).*/s, documentReplaced],
  [/Cannot navigate to invalid URL/, 'url() gives no complete address, such as http://localhost:3000/.'],
  [
    /^Node is either not clickable or not an Element$/,
    'the element to click has no size: it is hidden, or no element. Wait until it is visible: page.waitForSelector(selector, { visible: true }).',
  ],
  [/^No element found for selector: (.*)/s, 'there is no element `$1`. Wait for it first: await page.waitForSelector(selector).'],
  [/^(?:Error: )?failed to find element matching selector "(.*)"/s, 'there is no element `$1`. Wait for it first: await page.waitForSelector(selector).'],
  [/^\w+\.\$x is not a function$/, "page.$x() is no longer in Puppeteer. Write page.$$$$('xpath/' + path)."],
  [/^\w+\.waitForXPath is not a function$/, "page.waitForXPath() is no longer in Puppeteer. Write page.waitForSelector('xpath/' + path)."],
  [/^\w+\.(waitForTimeout|waitFor) is not a function$/, 'page.$1() is no longer in Puppeteer. Wait for what a user would see: page.waitForSelector(selector).'],
  [/^Waiting failed: (?!\d+ms)(.*)/s, 'waiting failed in the page: $1'],
];

/**
 * Turns a known error of Chromium or Puppeteer into a message that says what to do. Returns other errors unchanged.
 * @param timeoutMs the time limit of a step. A limit of another length is the scenario's own
 */
export function explainError(error: unknown, timeoutMs: number): unknown {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  const text = error instanceof Error ? error.message + cause : String(error);
  for (const [pattern, words] of explanations) {
    const part = pattern.exec(text)?.[0];
    if (part) return part.replace(pattern, words).replace(/(\d+) ms LIMIT\b/, (_, ms: string) => `${Number(ms) / 1000} s (${Number(ms) === timeoutMs ? '--timeout' : "the scenario's own limit"})`);
  }
  return error;
}

/** The error of a step that failed in visit `visit` and worked in the visit before: it says so, and what to do. */
export function notRepeatable(error: WalkError, visit: number, hasBack: boolean): WalkError {
  const advice = hasBack
    ? 'back() must lead to the state in which action() began.'
    : 'The scenario has no back(), and going back in history was not enough: write a back(page) that leads to the state in which action() began.';
  return new WalkError(error.step, `${error.message.slice(error.step.length + 2)} This was visit ${visit}; the visit before it worked. ${advice}`);
}

/** Whether an error says that the time was not enough: Puppeteer's, or that of `within`. */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || /^not done within|did not appear within/.test(error.message));
}

/** Whether an error may come from a page that has crashed, was closed, or is loading another document. */
export function mayBeLoss(error: unknown): boolean {
  return error instanceof Error && /Target closed|Session closed|detached|ERR_ABORTED/i.test(error.message);
}
