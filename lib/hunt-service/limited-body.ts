/** A body is longer than its reader allows. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}

/**
 * The text of a request's body. Content-Length is checked before anything is read, and reading stops at the limit, since a
 * client may state no length, or a wrong one.
 * @param most how many bytes the body may have
 * @throws BodyTooLarge
 */
export async function textOf(request: Request, most: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new BodyTooLarge();
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > most) throw new BodyTooLarge(); // leaving the loop cancels the stream
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
