import { expect, test } from 'vitest';
import { POST } from './route';

function ask(slug: string, body: string): Promise<Response> {
  const request = new Request(`http://localhost/api/heap-exercises/${slug}/answer`, { method: 'POST', body });
  return POST(request, { params: Promise.resolve({ slug }) });
}

test('a right answer gets the explanation, the retainer path and the source of the page', async () => {
  const response = await ask('invoice-rows', JSON.stringify({ answer: 'the row highlighter' }));
  expect(response.headers.get('cache-control')).toBe('no-store');
  const reply = (await response.json()) as { source: { text: string } };
  expect(reply).toMatchObject({ isRight: true, path: expect.arrayContaining([{ edge: 'highlighter', name: 'RowHighlighter' }]) as unknown });
  expect(reply.source.text).toContain('class RowHighlighter');
});

test('a wrong answer gets a hint and nothing else', async () => {
  const reply = (await (await ask('invoice-rows', JSON.stringify({ answer: 'InvoiceTable' }))).json()) as object;
  expect(Object.keys(reply)).toEqual(['isRight', 'hint']);
  expect(JSON.stringify(reply)).not.toMatch(/RowHighlighter/i);
});

test.each([
  ['no-such-exercise', '{"answer":"x"}', 404],
  ['..%2Fset', '{"answer":"x"}', 404],
  ['invoice-rows', '{"answer":1}', 400],
  ['invoice-rows', 'null', 400],
  ['invoice-rows', '{', 400],
  ['invoice-rows', JSON.stringify({ answer: 'x'.repeat(2_000) }), 413],
])('%s with the body %.20s is refused with status %i', async (slug, body, status) => {
  expect((await ask(slug, body)).status).toBe(status);
});
