import type { Specimen } from './specimen';

/** The URL of a worker script with this code. */
const worker = (script: string) => `'/worker.js?do=' + encodeURIComponent(${JSON.stringify(script)})`;

const addFrame = "const frame = document.createElement('iframe'); document.body.append(frame)";
const openSocket = "const line = new WebSocket(location.origin.replace('http', 'ws')); await new Promise((open) => (line.onopen = open))";
const startsAnother = "onmessage = () => { new Worker('/worker.js'); postMessage('started'); }";
const askForAnother = "await new Promise((started) => { crew.onmessage = started; crew.postMessage('start') })";

/** Resources that the JavaScript heap shows in part or not at all: one leak of each, and the same resource released. */
export const resourceSpecimens: readonly Specimen[] = [
  {
    kind: 'an idle callback that asks for the next one',
    finds: { 'idle callback': 1 },
    leaky: 'requestIdleCallback(function loop() { requestIdleCallback(loop); })',
    fixed: 'let idle = requestIdleCallback(function loop() { idle = requestIdleCallback(loop); }); cancelIdleCallback(idle)',
  },
  {
    kind: 'a timeout that sets the next one',
    finds: { timeout: 1 },
    leaky: 'setTimeout(function poll() { setTimeout(poll, 20); }, 20)',
    fixed: 'let timer = setTimeout(function poll() { timer = setTimeout(poll, 20); }, 20); clearTimeout(timer)',
  },
  {
    kind: 'EventSource',
    finds: { EventSource: 1 },
    // Not awaited: a browser opens only six connections to one host.
    leaky: "new EventSource('/events').onmessage = tick",
    fixed: "const news = new EventSource('/events'); await new Promise((open) => (news.onopen = open)); news.close()",
  },
  {
    kind: 'WebSocket',
    finds: { WebSocket: 1 },
    leaky: openSocket,
    fixed: `${openSocket}; line.close()`,
  },
  {
    kind: 'AudioContext',
    finds: { AudioContext: 1 },
    leaky: 'new AudioContext()',
    fixed: 'await new AudioContext().close()',
  },
  {
    kind: 'a removed iframe whose window is kept',
    finds: { 'iframe window': 1 },
    leaky: `${addFrame}; kept.push(frame.contentWindow); frame.remove()`,
    fixed: `${addFrame}; frame.contentWindow.focus(); frame.remove()`,
  },
  {
    kind: 'a removed iframe whose document is kept',
    finds: { 'iframe window': 1 },
    leaky: `${addFrame}; kept.push(frame.contentDocument); frame.remove()`,
    fixed: `${addFrame}; frame.contentDocument.normalize(); frame.remove()`,
  },
  {
    kind: 'an iframe that stays in the document',
    finds: { '<iframe>': 1 },
    leaky: addFrame,
    fixed: `${addFrame}; frame.remove()`,
  },
  {
    kind: 'SharedWorker',
    finds: { SharedWorker: 1 },
    leaky: "new SharedWorker('/worker.js', `board ${visits++}`)",
    fixed:
      `const shared = new SharedWorker(${worker('onconnect = ({ ports }) => { ports[0].postMessage(0); close(); }')}, \`board \${visits++}\`);` +
      'await new Promise((said) => (shared.port.onmessage = said))',
  },
  {
    kind: 'a worker that starts another',
    finds: { Worker: 1 },
    leaky: `const crew = new Worker(${worker(startsAnother)}); ${askForAnother}`,
    fixed: `const crew = new Worker(${worker(startsAnother)}); ${askForAnother}; crew.terminate()`,
  },
  {
    kind: 'a lasting worker that starts another at every visit',
    finds: { Worker: 1 },
    leaky: `const crew = (globalThis.crew ??= new Worker(${worker(startsAnother)})); ${askForAnother}`,
    fixed:
      `const crew = (globalThis.relief ??= new Worker(${worker("onmessage = () => { new Worker('/worker.js').terminate(); postMessage('started'); }")}));` +
      askForAnother,
  },
  {
    kind: 'MutationObserver',
    finds: { MutationObserver: 1 },
    leaky: 'new MutationObserver(tick).observe(document.body, { childList: true })',
    fixed: 'const watch = new MutationObserver(tick); watch.observe(document.body, { childList: true }); watch.disconnect()',
  },
  {
    kind: 'IntersectionObserver',
    finds: { IntersectionObserver: 1 },
    leaky: 'new IntersectionObserver(tick).observe(document.body)',
    fixed: 'const watch = new IntersectionObserver(tick); watch.observe(document.body); watch.unobserve(document.body)',
  },
  {
    kind: 'PerformanceObserver',
    finds: { PerformanceObserver: 1 },
    leaky: "new PerformanceObserver(tick).observe({ type: 'mark' })",
    fixed: "const watch = new PerformanceObserver(tick); watch.observe({ type: 'mark' }); watch.disconnect()",
  },
  {
    kind: 'a listener on a media query',
    finds: { 'change listener': 1 },
    leaky: "matchMedia('print').addEventListener('change', () => {})",
    fixed: "const print = matchMedia('print'); print.addListener(tick); print.removeListener(tick)",
  },
  {
    kind: 'a listener on a lasting abort signal',
    finds: { 'abort listener': 1 },
    leaky: "globalThis.app ??= new AbortController(); app.signal.addEventListener('abort', () => {})",
    fixed:
      "globalThis.app ??= new AbortController(); const give = () => {}; app.signal.addEventListener('abort', give);" +
      "app.signal.removeEventListener('abort', give)",
  },
  {
    kind: 'an adopted style sheet',
    finds: { 'adopted style sheet': 1 },
    leaky: 'document.adoptedStyleSheets.push(new CSSStyleSheet())',
    fixed: 'document.adoptedStyleSheets.push(new CSSStyleSheet()); document.adoptedStyleSheets.pop()',
  },
  {
    kind: 'a user-timing measure',
    finds: { PerformanceMeasure: 1 },
    leaky: "performance.measure('visit')",
    fixed: "performance.measure('visit'); performance.clearMeasures()",
  },
  {
    kind: 'two user-timing marks of one name',
    finds: { PerformanceMark: 2 },
    leaky: "performance.mark('visit'); performance.mark('visit')",
    fixed: "performance.mark('visit'); performance.mark('visit'); performance.clearMarks('visit')",
  },
  {
    kind: 'a user-timing mark whose name begins like one that is cleared',
    finds: { PerformanceMark: 1 },
    leaky: "performance.mark('visit'); performance.mark('visit two'); performance.clearMarks('visit')",
    fixed: "performance.mark('visit'); performance.mark('visit two'); performance.clearMarks()",
  },
];

/** Resources that end without the page: the other side closed them, or they closed themselves. */
export const endings: Readonly<Record<string, string>> = {
  'a worker that closes itself': `const self = new Worker(${worker("postMessage('done'); close()")}); await new Promise((done) => (self.onmessage = done))`,
  'a port that the other side has closed':
    'const { port1, port2 } = new MessageChannel(); port1.onmessage = tick; port2.onmessage = tick; port1.close()',
  'a port that a worker has closed':
    `globalThis.porter ??= new Worker(${worker("onmessage = ({ ports }) => { ports[0].close(); postMessage('closed'); }")});` +
    "const { port1, port2 } = new MessageChannel(); port1.onmessage = tick; await new Promise((closed) => { porter.onmessage = closed; porter.postMessage('', [port2]) })",
  'an EventSource that the server has ended': "const news = new EventSource('/no-events'); await new Promise((ended) => (news.onerror = ended))",
  'a WebSocket that the server has closed':
    "const line = new WebSocket(location.origin.replace('http', 'ws') + '/closing'); await new Promise((closed) => (line.onclose = closed))",
};

/** Joins several specimens into one visit, each in its own scope. */
export function together(visits: readonly string[]): string {
  return visits.map((visit) => `{ ${visit} }`).join('\n');
}
