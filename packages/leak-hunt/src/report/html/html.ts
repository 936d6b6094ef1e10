/** HTML markup whose text is already escaped. */
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
 * A template tag for markup. It escapes each value for text and quoted attributes, unless the value is markup itself. It
 * joins lists, and writes nothing for `false`, `null` and `undefined`. Names, sources and addresses come from the page under
 * test, so escaping must be the default. A template engine would add files, caches and helpers that one page does not need.
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

/** A message as markup: what stands between backticks becomes `<code>`. */
export function withCode(sentence: string): Html {
  return html`${sentence.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
