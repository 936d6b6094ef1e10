import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Photo analyser',
  cause: 'A worker that is never terminated',
  group: 'workers',
  feature: 'A photo analyser that counts pixels off the main thread',
  mechanism: 'The page starts a Web Worker and never ends it. The thread keeps running with its own heap, and while it runs the browser retains the Worker object, its message handler, and everything that the handler uses.',
  symptom: 'Each visit adds a thread and its heap to the renderer process. The task manager shows memory that no heap snapshot of the page explains.',
  keeps: { name: 'Photograph', kind: 'object', perVisit: 1 },
  path: ['the running thread', 'Worker', 'message listener', 'showAnalysis', 'its scope', 'photograph', 'Photograph'],
  fix: 'The effect returns a cleanup that terminates the worker.',
  prevent: 'The code that creates a worker must terminate it. If several pages need the same work, let one worker serve all of them.',
  linter: null,
  links: [
    { label: 'HTML: the worker’s lifetime', href: "https://html.spec.whatwg.org/multipage/workers.html#the-worker's-lifetime" },
    { label: 'MDN: Worker.terminate', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Worker/terminate' },
  ],
} satisfies Pair;
