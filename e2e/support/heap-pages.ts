import { createServer } from 'node:http';
import { listen } from '../../lib/tooling/listen';

/**
 * Pages with a heap besides their own. Each is served twice: `/leaky/<name>/` keeps one object a visit in that heap,
 * `/clean/<name>/` only the last one. The server answers under two hosts, 127.0.0.1 and localhost, which are two sites.
 */
export interface HeapPage {
  name: string;
  /** The script of the page; it defines `visit()`. `OTHER` stands for the origin of the other site. */
  page: string;
  /** By path within the page's folder, its other files. `KEEP(x)` keeps x in the leaky twin. */
  files: Readonly<Record<string, string>>;
  /** The expected leak of the leaky twin. Null if what it keeps is free at the end. */
  leak: { name: string; heap: string; file: string; line: number } | null;
}

const ask = `function ask(target) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => { port1.close(); resolve(data); };
    target.postMessage('open', [port2]);
  });
}`;

/** A worker that keeps one object of the class a visit, in its line 4. */
const keeper = (made: string, more = '') => `class ${made} { words = new Array(20).fill('w').map((w, i) => w + i); }
const kept = [];
self.onmessage = async ({ ports: [port] }) => {
  KEEP(new ${made}());
  ${more}
  port.postMessage('done');
};`;

const framed = (made: string) => `<!doctype html><script>
class ${made} { words = new Array(20).fill('w').map((w, i) => w + i); }
const kept = [];
onmessage = ({ ports: [port] }) => {
  KEEP(new ${made}());
  port.postMessage('done');
};
</script>`;

export const heapPages: readonly HeapPage[] = [
  {
    name: 'worker',
    page: `const worker = new Worker('search.js'); const visit = () => ask(worker);`,
    files: { 'search.js': keeper('Index') },
    leak: { name: 'Index', heap: 'worker search.js', file: 'search.js', line: 4 },
  },
  {
    name: 'module-worker',
    page: `const worker = new Worker('search.js', { type: 'module' }); const visit = () => ask(worker);`,
    files: {
      'search.js': `import { keep } from './store.js';\nonmessage = ({ ports: [port] }) => { keep(); port.postMessage('done'); };`,
      'store.js': `class Shelf { words = new Array(20).fill(0).map(String); }\nconst kept = [];\nexport function keep() {\n  KEEP(new Shelf());\n}`,
    },
    leak: { name: 'Shelf', heap: 'worker search.js', file: 'store.js', line: 4 },
  },
  {
    name: 'nested',
    page: `const worker = new Worker('outer.js'); const visit = () => ask(worker);`,
    files: {
      'outer.js': `const inner = new Worker('inner.js');\nonmessage = ({ ports: [port] }) => inner.postMessage('open', [port]);`,
      'inner.js': keeper('Token'),
    },
    leak: { name: 'Token', heap: 'worker inner.js', file: 'inner.js', line: 4 },
  },
  {
    name: 'shared',
    page: `const shared = new SharedWorker('feed.js'); shared.port.start(); const visit = () => ask(shared.port);`,
    files: { 'feed.js': `onconnect = ({ ports: [port] }) => { port.onmessage = (event) => self.onmessage(event); };${keeper('Subscriber')}` },
    leak: { name: 'Subscriber', heap: 'shared worker feed.js', file: 'feed.js', line: 4 },
  },
  {
    name: 'service',
    page: `const ready = navigator.serviceWorker.register('sw.js').then(() => navigator.serviceWorker.ready);
      const visit = async () => ask((await ready).active);`,
    files: { 'sw.js': keeper('Request_') },
    leak: { name: 'Request_', heap: 'service worker sw.js', file: 'sw.js', line: 4 },
  },
  {
    name: 'frame',
    page: `const frame = document.createElement('iframe'); frame.src = 'OTHER/embed.html';
      const loaded = new Promise((resolve) => { frame.onload = resolve; }); document.body.append(frame);
      const visit = async () => { await loaded; await askFrame(frame.contentWindow); };`,
    files: { 'embed.html': framed('Pin') },
    leak: { name: 'Pin', heap: 'frame OTHER/embed.html', file: 'embed.html', line: 5 },
  },
  {
    name: 'two-frames',
    page: `const frames_ = ['quiet.html', 'embed.html'].map((name) => {
        const frame = document.createElement('iframe'); frame.src = 'OTHER/' + name;
        const loaded = new Promise((resolve) => { frame.onload = resolve; }); document.body.append(frame);
        return { frame, loaded };
      });
      const visit = async () => { for (const { frame, loaded } of frames_) { await loaded; await askFrame(frame.contentWindow); } };`,
    files: {
      'quiet.html': `<!doctype html><script>onmessage = ({ ports: [port] }) => port.postMessage('done');</script>`,
      'embed.html': framed('Marker_'),
    },
    leak: { name: 'Marker_', heap: 'frame OTHER/embed.html', file: 'embed.html', line: 5 },
  },
  {
    name: 'own-frame',
    page: `const frame = document.createElement('iframe'); frame.src = 'panel.html';
      const loaded = new Promise((resolve) => { frame.onload = resolve; }); document.body.append(frame);
      const visit = async () => { await loaded; await askFrame(frame.contentWindow); };`,
    files: { 'panel.html': framed('Tile') },
    leak: { name: 'Tile', heap: 'page', file: 'panel.html', line: 5 },
  },
  {
    name: 'popup-kept',
    page: `class Preview { lines = new Array(20).fill('w').map((w, i) => w + i); }
      const kept = []; const visit = () => { window.open('print.html'); KEEP(new Preview()); };`,
    files: { 'print.html': '<!doctype html><title>Print</title>' },
    leak: { name: 'Preview', heap: 'page', file: '', line: 17 },
  },
  {
    name: 'late',
    page: `let visits = 0; let worker;
      const visit = async () => { if (++visits < 6) return; worker ??= new Worker('late.js'); await ask(worker); };`,
    files: { 'late.js': keeper('Late') },
    leak: { name: 'Late', heap: 'worker late.js', file: 'late.js', line: 4 },
  },
  {
    name: 'dying',
    page: `let visits = 0; let worker = new Worker('dying.js');
      const visit = async () => { if (++visits === 9) { worker.terminate(); worker = undefined; } if (worker) await ask(worker); };`,
    files: { 'dying.js': keeper('Gone') },
    leak: null,
  },
  {
    name: 'each-visit-anew',
    page: `const visit = async () => { const worker = new Worker('anew.js'); await ask(worker); worker.terminate(); };`,
    files: { 'anew.js': keeper('Anew') },
    leak: null,
  },
  {
    name: 'own-end',
    page: `let worker;
      const visit = async () => { worker ??= new Worker('own-end.js'); if (await ask(worker) === 'end') worker = undefined; };`,
    files: { 'own-end.js': `let count = 0;${keeper('Ended', "if (++count === 5) { port.postMessage('end'); close(); return; }")}` },
    leak: null,
  },
];

const askFrame = `function askFrame(window) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => { port1.close(); resolve(); };
    window.postMessage('open', '*', [port2]);
  });
}`;

const twins: Readonly<Record<string, string>> = { leaky: 'kept.push($1)', clean: 'kept[0] = $1' };

/** The server of these pages. */
export interface HeapPages {
  urlOf(twin: 'leaky' | 'clean', name: string): string;
  /** The origin of the frames. */
  other: string;
  close(): Promise<void>;
}

export async function serveHeapPages(): Promise<HeapPages> {
  const server = createServer((request, response) => {
    const { pathname, port } = new URL(request.url ?? '', `http://${request.headers.host}`);
    const [, twin = '', name = '', file = ''] = pathname.split('/');
    const found = heapPages.find((page) => page.name === name);
    const keep = twins[twin];
    const other = `http://localhost:${port}/${twin}/${name}`;
    const text = file === '' ? found && pageOf(found.page) : found?.files[file];
    if (text === undefined || keep === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = file === '' || file.endsWith('.html') ? 'text/html' : 'text/javascript';
    response.writeHead(200, { 'content-type': type }).end(text.replaceAll('OTHER', other).replace(/KEEP\((.*)\);/g, `${keep};`));
  });
  const { origin, close } = await listen(server);
  return { urlOf: (twin, name) => `${origin}/${twin}/${name}/`, other: origin.replace('127.0.0.1', 'localhost'), close };
}

const pageOf = (script: string) => `<!doctype html><title>Heaps</title><link rel="icon" href="data:,"><body><script>
${ask}
${askFrame}
${script}
</script>`;
