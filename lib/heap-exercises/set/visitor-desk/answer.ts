import type { HeapAnswer } from '../../exercise';

export default {
  accepts: ['callHost'],
  mistakes: [
    {
      names: ['printBadge', 'logArrival'],
      hint: 'This function has run to its end, so nothing is kept for it. Read the retainer path of a VisitorPhoto, and look for the generator.',
      isRival: true,
    },
    {
      names: ['letIn'],
      hint: 'This function is not async: it returned long ago. Read the retainer path of a VisitorPhoto, and look for the generator.',
      isRival: true,
    },
    {
      names: ['resolve', 'Promise', 'Generator', 'questions', 'Map', 'show'],
      hint: 'This is on the retainer path, or near it. But which async function does the generator on the path belong to?',
    },
  ],
  otherwise: 'Read the retainer path of a VisitorPhoto. Which function does the generator on it belong to?',
  explanation:
    'callHost() awaits a promise that nobody resolves: the host never answers. The map questions keeps the resolve function, the function keeps the promise, the promise keeps the suspended call, and the call keeps its parameters. A wait needs an end: a time limit, or an AbortSignal that also deletes the entry of the map.',
  path: [
    { edge: '', name: 'window' },
    { edge: 'questions', name: 'Map' },
    { edge: '', name: 'Promise', isSuspect: true },
    { edge: '', name: 'callHost()' },
    { edge: '', name: 'VisitorPhoto' },
  ],
} satisfies HeapAnswer;
