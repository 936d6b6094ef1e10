import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown } from './markdown';

const rendered = (text: string) => renderToStaticMarkup(<Markdown text={text} />).replace(/^<div[^>]*>|<\/div>$/g, '');

test.each([
  ['## Half a day (3 h 30)', '<h2 id="half-a-day-3-h-30">Half a day (3 h 30)</h2>'],
  ['1. one\n   more\n2. **two**', '<ol><li>one\nmore</li><li><strong>two</strong></li></ol>'],
  ['`a<b>` [*here*](/x)', '<p><code>a&lt;b&gt;</code> <a href="/x"><em>here</em></a></p>'],
  ['```ts\na\n\nb\n```', '<pre tabindex="0" role="region" aria-label="Example"><code>a\n\nb</code></pre>'],
])('%j is rendered as elements', (text, html) => {
  expect(rendered(text)).toBe(html);
});

test('a table can be scrolled with the keyboard, and its region is named after its columns', () => {
  const html = rendered('| a | b |\n| --- | --- |\n| 1 | `2` |');
  expect(html).toMatch(/^<div [^>]*tabindex="0" role="region" aria-label="a, b"><table><thead><tr><th scope="col">a<\/th>/);
  expect(html).toContain('<td>1</td><td><code>2</code></td>');
});

test('HTML is shown as text', () => {
  expect(rendered('a <b onclick="x()">b</b>\n\n<script>x()</script>')).not.toMatch(/<(?:b|script)\b/);
});
