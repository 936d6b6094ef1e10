import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { chromiumArgs } from 'leak-hunt/command';
import { chromium, expect, test as baseTest } from 'playwright/test';
import { openPageServer, type PageServer } from '../lib/exercises/exercise-page/page-server';
import { ensureChromium } from '../lib/tooling/chromium';

/**
 * Code that was handed in reaches nothing but its own page. The tests observe a second server on this machine; the rules
 * make no difference between it and any other address.
 */

/** The ports of a second server and of a UDP socket, and what they received: the first line of each connection. */
interface Elsewhere {
  tcp: number;
  udp: number;
  heard: string[];
}

/** The answer "error" to a STUN request, so that the client need not wait. Source: RFC 8489, section 5. */
function stunRefusal(request: Buffer): Buffer {
  const header = Buffer.from(request.subarray(0, 20));
  header.writeUInt16BE(0x0111, 0); // a Binding error response
  header.writeUInt16BE(0, 2); // no attributes
  return header;
}

const test = baseTest.extend<{ elsewhere: Elsewhere; server: PageServer }>({
  elsewhere: async ({}, use) => {
    const heard: string[] = [];
    const tcp = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (data) => {
        heard.push(data.toString().split('\r\n')[0] ?? '');
        socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\n\r\n');
      });
      socket.once('end', () => heard.push('a connection'));
    });
    const udp = createSocket('udp4').on('message', (message, { port, address }) => {
      heard.push('UDP');
      udp.send(stunRefusal(message), port, address);
    });
    await once(tcp.listen(0, '127.0.0.1'), 'listening');
    await once(udp.bind(0), 'listening');
    const { port } = tcp.address() as { port: number };
    await use({ tcp: port, udp: udp.address().port, heard });
    udp.close();
    tcp.close();
  },
  server: async ({}, use) => {
    const server = await openPageServer();
    await use(server);
    await server.close();
  },
});

/** A statement that adds an element with these properties. */
const element = (tag: string, properties: string) => `document.head.append(Object.assign(document.createElement('${tag}'), { ${properties} }))`;

/** All requests that the page tries, a statement each, by the path that the second server would receive. */
function attempts(tcp: number): Record<string, string> {
  const at = (name: string) => `'http://127.0.0.1:${tcp}/${name}'`;
  return {
    fetch: `fetch(${at('fetch')}, { mode: 'no-cors' }).catch(() => 0)`,
    image: `new Image().src = ${at('image')}`,
    beacon: `navigator.sendBeacon(${at('beacon')}, 'x')`,
    socket: `new WebSocket('ws://127.0.0.1:${tcp}/socket').onerror = () => 0`,
    events: `new EventSource(${at('events')}).onerror = (event) => event.target.close()`,
    script: element('script', `src: ${at('script')}`),
    sheet: element('link', `rel: 'stylesheet', href: ${at('sheet')}`),
    prefetch: element('link', `rel: 'prefetch', href: ${at('prefetch')}`),
    frame: `document.body.append(Object.assign(document.createElement('iframe'), { src: ${at('frame')} }))`,
    'frame-script': `document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: "<script>fetch(" + ${JSON.stringify(at('frame-script'))} + ", { mode: 'no-cors' })</" + "script>" }))`,
    'blob-worker': `startWorker(URL.createObjectURL(new Blob([${JSON.stringify(fetching(`http://127.0.0.1:${tcp}/blob-worker`))}])))`,
    worker: `startWorker('/worker.js')`,
    'worker-socket': `startWorker('/socket-worker.js')`,
    window: `window.open(${at('window')})`,
  };
}

/** Statements that make no HTTP request; `done` resolves when WebRTC has asked its STUN server or has been refused. */
const otherAttempts = (tcp: number, udp: number) => [
  element('link', `rel: 'preconnect', href: 'http://127.0.0.1:${tcp}'`),
  `done.push(gather('stun:127.0.0.1:${udp}').catch(() => 0))`,
];

/** Functions of the page: a worker that says when its request is answered or refused, and the search for ICE candidates. */
const helpers = `
  const done = [];
  function startWorker(address) {
    const worker = new Worker(address);
    done.push(new Promise((resolve) => { worker.onmessage = resolve; worker.onerror = resolve; }));
  }
  async function gather(urls) {
    const peer = new RTCPeerConnection({ iceServers: [{ urls }] });
    const gathered = new Promise((resolve) => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve();
    });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await gathered;
  }`;

/** What a worker runs. */
const fetching = (address: string) => `fetch('${address}', { mode: 'no-cors' }).catch(() => 0).then(() => postMessage('done'))`;

/** Shows a page that tries all of it, and answers its workers' scripts. */
function showAttempts(server: PageServer, { tcp, udp }: Elsewhere, hasPolicy: boolean): void {
  const script = [...Object.values(attempts(tcp)), ...otherAttempts(tcp, udp)].map(
    (statement) => `try { ${statement}; } catch (error) { console.error(error); }`,
  );
  const end = `Promise.all(done).then(() => { document.title = 'done'; });`;
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html', '<!doctype html><title>trying</title><body><script src="/page.js"></script>'],
    '/page.js': ['text/javascript', [helpers, ...script, end].join('\n')],
    '/worker.js': ['text/javascript', fetching(`http://127.0.0.1:${tcp}/worker`)],
    '/socket-worker.js': ['text/javascript', `new WebSocket('ws://127.0.0.1:${tcp}/worker-socket').onerror = () => postMessage('done')`],
  };
  server.show(async (_request, response, url) => {
    const [type, text] = files[url.pathname] ?? ['text/plain', ''];
    if (!hasPolicy) response.removeHeader('content-security-policy');
    response.writeHead(200, { 'content-type': type }).end(text);
  });
}

/** Opens the page in a browser with these flags, and waits until it has tried all and a condition holds. */
async function tryAll(server: PageServer, args: readonly string[], isDone: () => boolean): Promise<void> {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumArgs, ...args] });
  try {
    const page = await browser.newPage();
    await page.goto(server.origin, { waitUntil: 'load' });
    await expect.poll(() => page.title(), { timeout: 30_000 }).toBe('done');
    await expect.poll(isDone, { timeout: 20_000 }).toBe(true);
    await page.waitForLoadState('networkidle');
  } finally {
    await browser.close();
  }
}

const pathsIn = (lines: readonly string[]) => [...new Set(lines.flatMap((line) => /\/([a-z-]+) HTTP/.exec(line)?.[1] ?? []))].sort();

test('without flags and policy the second server receives every attempt, so the attempts are real', async ({ server, elsewhere }) => {
  showAttempts(server, elsewhere, false);
  const wanted = Object.keys(attempts(0)).sort();
  await tryAll(server, [], () => wanted.every((name) => pathsIn(elsewhere.heard).includes(name)) && elsewhere.heard.includes('UDP'));
});

test("the browser's flags alone keep every attempt from leaving", async ({ server, elsewhere }) => {
  showAttempts(server, elsewhere, false);
  const isRefused = (name: string) => server.refused.some((line) => line.endsWith(`:${elsewhere.tcp}/${name}`));
  const requests = Object.keys(attempts(0)).filter((name) => !name.includes('socket'));
  await tryAll(server, server.browserArgs, () => requests.every(isRefused));
  expect(server.refused.filter((line) => line === `CONNECT 127.0.0.1:${elsewhere.tcp}`).length, 'both WebSockets were refused').toBeGreaterThanOrEqual(2);
  expect(elsewhere.heard).toEqual([]);
});

test('the policy alone keeps the requests of the page and of its workers; windows, WebSockets and WebRTC are for the flags', async ({ server, elsewhere }) => {
  showAttempts(server, elsewhere, true);
  const notCovered = ['socket', 'window', 'worker-socket'];
  await tryAll(server, [], () => notCovered.every((name) => pathsIn(elsewhere.heard).includes(name)) && elsewhere.heard.includes('UDP'));
  expect(pathsIn(elsewhere.heard)).toEqual(notCovered);
});
