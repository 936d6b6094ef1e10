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

/** The first line of a message. In messages of compilers and of Node's loader, excerpts and stacks follow. */
function firstLine(text: string): string {
  const [first = ''] = text.replace(/^Transform failed with \d+ errors?:/, '').trim().split('\n');
  return first || 'no reason given.';
}

const explanations: readonly (readonly [RegExp, string])[] = [
  [
    /net::(ERR_(?:CONNECTION|NAME|ADDRESS|INTERNET|EMPTY|TIMED)_\w+) at (\S+)/,
    '$2 does not answer ($1). Is the app running?',
  ],
  [/net::(ERR_\w+) at (\S+)/, '$2 could not be loaded ($1).'],
  [/^Navigation timeout of (\d+) ms exceeded/, 'the page did not load within $1 ms (--timeout).'],
  [/^Waiting for selector `(.*)` failed.*?(\d+)ms exceeded/s, '`$1` did not appear within $2 ms (--timeout).'],
  [/Waiting failed: (\d+)ms exceeded/, 'what it waits for did not appear within $1 ms (--timeout).'],
  [/.*(?:Execution context was destroyed|Cannot find context with specified id|Inspected target navigated or closed).*/s, documentReplaced],
  [/Cannot navigate to invalid URL/, 'url() gives no complete address, such as http://localhost:3000/.'],
];

/** Turns a known error of Chromium or Puppeteer into a message that says what to do. Returns other errors unchanged. */
export function explainError(error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  const text = error instanceof Error ? error.message + cause : String(error);
  for (const [pattern, words] of explanations) {
    const part = pattern.exec(text)?.[0];
    if (part) return part.replace(pattern, words).replace(/(\d+) ms\b/, (_, ms: string) => `${Number(ms) / 1000} s`);
  }
  return error;
}
