/** Markup that is safe to insert as it is. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | string | number | false | null | undefined | readonly Value[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A template of markup. Everything put in is escaped, for text and quoted attributes alike, unless it is markup
 * itself; lists are joined, and what is not there (`false`, `null`, `undefined`) leaves nothing. Names, sources and
 * addresses come from the page under test, so that escaping has to be what happens when nobody thinks of it; a template
 * engine would bring files, caches and helpers that a report of one page has no use for.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(strings.reduce((text, string, at) => text + textOf(values[at - 1]) + string));
}

function textOf(value: Value): string {
  if (value instanceof Html) return value.text;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'object') return value.map(textOf).join('');
  return String(value).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** A sentence of ours, in which names stand between backticks. */
export function spoken(sentence: string): Html {
  return html`${sentence.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
