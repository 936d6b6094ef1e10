/* Says in words why a behaviour test failed: what was done, what was expected, and what was seen. */

// The colours in Playwright's messages.
const colour = /\u001b\[[\d;]*m/g;

/**
 * Describes the failure of a behaviour test.
 * @param error the error of Playwright or of its `expect`
 * @param source the text of the test file, whose lines the stack of the error names
 * @returns sentences without a file name: "Done: … Expected: … Seen: …"
 */
export function describeFailure(error: Error, source: string): string {
  const message = error.message.replace(colour, '');
  const [head = '', ...others] = message.split(/\n\s*Call log:/i);
  if (others.length === 0 && !head.includes('Expected')) return sentence(head);
  const line = Number(/behaviour\.ts:(\d+)/.exec(error.stack ?? '')?.[1] ?? 0);
  const done = lastAction(source, line);
  const said = /^[\w.]+: Timeout (\d+)ms exceeded/.exec(head);
  const [expected, seen] = said ? ofAction(others.join(' '), Number(said[1])) : ofAssertion(head);
  return `${done === null ? '' : `Done: ${done}. `}Expected: ${expected}. Seen: ${seen}.`;
}

/** The last action before a line of the test, as code; null if the test only opened the page. */
function lastAction(source: string, line: number): string | null {
  const action = /\.(?:click|fill|press|pressSequentially|check|uncheck|selectOption|hover|dragTo|goBack|goForward|evaluate|dispatchEvent|setInputFiles)\(|\bpress\(/;
  const lines = source.split('\n').slice(0, Math.max(0, line - 1));
  const last = lines.findLast((text) => action.test(text) && /^\s*await\b/.test(text));
  if (last === undefined) return null;
  const code = last.trim().replace(/^await /, '');
  return `\`${code.endsWith(';') ? code.slice(0, -1) : `${code} …`}\``;
}

function ofAction(log: string, milliseconds: number): [expected: string, seen: string] {
  const locator = /waiting for (.*)/.exec(log)?.[1] ?? 'an element';
  return [nameOf(locator), `it did not appear within ${milliseconds / 1000} s`];
}

function ofAssertion(head: string): [expected: string, seen: string] {
  const locator = /^Locator:\s*(.*)$/m.exec(head)?.[1];
  const where = locator === undefined ? '' : ` in ${nameOf(locator)}`;
  const lists = listsIn(head);
  if (lists) return [`${lists.expected}${where}`, lists.received];
  const expected = /^Expected(?: [\w ]+)?:\s*(.*)$/m.exec(head)?.[1]?.trim() ?? sentence(head);
  const received = /^Received(?: [\w ]+)?:\s*(.*)$/m.exec(head)?.[1]?.trim();
  const isAbout = head.includes('toBeVisible') || head.includes('toBeHidden') || head.includes('toHaveCount');
  const wanted = isAbout && locator !== undefined ? `${nameOf(locator)}: ${expected}` : `${expected}${where}`;
  return [wanted, received ?? 'there is no such element'];
}

/** The two lists of a difference of arrays: equal lines are in both, `-` is expected, `+` is received. */
function listsIn(head: string): { expected: string; received: string } | undefined {
  const body = /\n {2}Array \[\n([\s\S]*)\n {2}\]/.exec(head)?.[1];
  if (body === undefined) return undefined;
  const lines = body.split('\n').map((line) => ({ sign: line[0] ?? ' ', text: line.slice(1).trim().replace(/,$/, '') }));
  const listOf = (other: string) => lines.filter(({ sign }) => sign !== other).map(({ text }) => text).join(', ') || 'nothing';
  return { expected: listOf('+'), received: listOf('-') };
}

/** A locator in words, without the frame of the specimen: "the button “Print”". */
function nameOf(locator: string): string {
  const code = locator.trim().replace(/^locator\('\[data-specimen="work"\]'\)\.?/, '');
  if (code === '') return 'the feature';
  const role = /^getByRole\('(\w+)'(?:, \{ name: (?:'([^']*)'|(\/.*\/\w*))[^}]*\})?\)/.exec(code);
  if (role) return `the ${role[1] ?? ''}${role[2] ?? role[3] ? ` “${role[2] ?? role[3] ?? ''}”` : ''}${rest(code, role[0])}`;
  const text = /^getByText\('([^']*)'[^)]*\)/.exec(code);
  if (text) return `the text “${text[1] ?? ''}”${rest(code, text[0])}`;
  const css = /^locator\('([^']*)'\)/.exec(code);
  return css ? `\`${css[1] ?? ''}\`${rest(code, css[0])}` : `\`${code}\``;
}

function rest(code: string, known: string): string {
  const more = code.slice(known.length);
  if (more === '') return '';
  return more === '.first()' ? ' (the first)' : more === '.last()' ? ' (the last)' : ` \`${more}\``;
}

/** The first line of a message, as a sentence. */
function sentence(text: string): string {
  const [first = ''] = text.trim().split('\n');
  return first.replace(/\s+/g, ' ').replace(/\.?$/, '.');
}
