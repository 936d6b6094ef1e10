import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A worker that is never terminated',
  group: 'workers',
  feature: 'A photo analyser that counts pixels off the main thread',
  mechanism: 'The page starts a Web Worker and never ends it: the thread goes on with a heap of its own, and as long as it runs the browser keeps the Worker object, its message handler, and what the handler uses.',
  symptom: 'Each visit adds a thread and its heap to the renderer process; the task manager shows memory that no heap snapshot of the page explains.',
  keeps: { name: 'Photograph', kind: 'object', perVisit: 1 },
  path: ['the running thread', 'Worker', 'message listener', 'showAnalysis', 'its scope', 'photograph', 'Photograph'],
  fix: 'The effect returns a cleanup that terminates the worker.',
  prevent: 'Whoever writes new Worker writes terminate; where several pages need the same work, let one worker serve them all.',
  linter: null,
  links: [
    { label: 'HTML: the worker’s lifetime', href: "https://html.spec.whatwg.org/multipage/workers.html#the-worker's-lifetime" },
    { label: 'MDN: Worker.terminate', href: 'https://developer.mozilla.org/en-US/docs/Web/API/Worker/terminate' },
  ],
} satisfies Pair;
