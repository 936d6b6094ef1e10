import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../tooling/children';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Response | Promise<Response>;

/** Answers a request with the lab's route handler (app/api), as Next does; status 404 if there is none. */
export async function answerApi(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const found = routeOf(url.pathname);
  const handlers = found ? ((await import(pathToFileURL(found.file).href)) as Record<string, Handler | undefined>) : {};
  const handler = handlers[request.method ?? 'GET'];
  if (!handler) {
    response.writeHead(found ? 405 : 404).end();
    return;
  }
  const { NextRequest } = await import('next/server.js');
  const left = new AbortController();
  response.once('close', () => left.abort());
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const asked = new NextRequest(url, {
    method: request.method ?? 'GET',
    headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string]),
    signal: left.signal,
    ...(hasBody && { body: Readable.toWeb(request) as ReadableStream<Uint8Array>, duplex: 'half' }),
  });
  const answer = await handler(asked, { params: Promise.resolve(found?.params ?? {}) });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (!answer.body) response.end();
  else await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), response).catch(() => undefined); // it has left
}

/** The file of a route of app/api, and the values of its `[id]` segments. */
function routeOf(pathname: string): { file: string; params: Record<string, string> } | undefined {
  const params: Record<string, string> = {};
  let folder = path.join(root, 'app');
  for (const segment of pathname.split('/').filter(Boolean)) {
    const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const name = names.find((one) => one === segment) ?? names.find((one) => /^\[\w+\]$/.test(one));
    if (name === undefined) return undefined;
    if (name !== segment) params[name.slice(1, -1)] = decodeURIComponent(segment);
    folder = path.join(folder, name);
  }
  return readdirSync(folder).includes('route.ts') ? { file: path.join(folder, 'route.ts'), params } : undefined;
}
