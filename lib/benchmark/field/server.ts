import { createServer } from 'node:http';
import path from 'node:path';
import { WebSocketServer } from 'ws';
import { listen } from '../../tooling/listen';
import type { Bundle } from './bundle';

export interface FieldServer {
  origin: string;
  /** Serves a page. @returns its address */
  add(name: string, bundle: Bundle): string;
  close(): Promise<void>;
}

/** Serves bundled pages on a free port of this machine. Every page has two buttons and a place for the view. */
export async function serveField(): Promise<FieldServer> {
  const bundles = new Map<string, Bundle>();
  const server = createServer((request, response) => {
    const { dir, base: file } = path.posix.parse(new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html'));
    const name = dir.slice(1);
    const bundle = bundles.get(name);
    if (!bundle) response.writeHead(404).end();
    else if (file === 'app.js') response.setHeader('content-type', 'text/javascript; charset=utf-8').end(bundle.script);
    else if (file === 'app.js.map') response.setHeader('content-type', 'application/json').end(bundle.map);
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(html(name));
  });
  answerSockets(new WebSocketServer({ server }));
  const { origin, close } = await listen(server);
  return {
    origin,
    add(name, bundle) {
      bundles.set(name, bundle);
      return `${origin}/${name}/`;
    },
    close,
  };
}

/** Greets every WebSocket as an Engine.IO server does: https://github.com/socketio/engine.io-protocol#handshake */
function answerSockets(sockets: WebSocketServer): void {
  const handshake = { sid: 'field', upgrades: [], pingInterval: 25_000, pingTimeout: 20_000, maxPayload: 1_000_000 };
  sockets.on('connection', (socket) => socket.send(`0${JSON.stringify(handshake)}`));
}

function html(name: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${name}</title>
<link rel="icon" href="data:,">
<body data-view="closed">
<nav><button id="open">Open</button> <button id="close">Close</button></nav>
<main></main>
<script type="module" src="app.js"></script>
`;
}
