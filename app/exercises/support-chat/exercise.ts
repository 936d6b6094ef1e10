import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Support chat',
  level: 'hunt',
  minutes: 45,
  groups: ['workers', 'listeners', 'closures', 'dom'],
  brief: 'Customers wait in a queue, answer with prepared replies, hide what they have read, and see whether they are typing in another tab. Four things of every visit are retained.',
  symptom: 'People who open and close the chat again and again, because nobody answers, find that their browser no longer responds either.',
  leaks: [
    { name: 'TypingRoster', kind: 'object', perVisit: 1, file: 'use-typing.ts', what: 'A channel with a listener lives until it is closed. The cleanup only drops the reference to it.' },
    { name: 'UnreadTally', kind: 'object', perVisit: 1, file: 'unread-badge.tsx', what: 'document retains the listener: oncePerFrame returns another function at each call, so the removed function was never added.' },
    { name: 'QueueTicket', kind: 'object', perVisit: 1, file: 'queue.ts', what: 'A customer who leaves before it is their turn stays in the waiting list, with everything that waits for the answer.' },
    { name: '<chat-bubble>', kind: 'detached-dom', perVisit: 2, file: 'transcript.tsx', what: 'The list in the module retains every bubble that was hidden, although only those of the current page can be shown again.' },
  ],
  decoys: [
    { name: 'drafts', why: 'The Map has one entry for each topic, and there are two topics.' },
    { name: 'onPaste', why: 'The listener is on the field itself, and is collected with it.' },
  ],
  hints: [
    'For each module and each hook: what is still registered, open or stored when the chat is closed?',
    'Setting a variable to null releases an object only if nothing else references it. What else retains the channel?',
    'Two calls of the same function return two different functions. Which code needs the same function twice?',
    'use-typing.ts, unread-badge.tsx, queue.ts and transcript.tsx contain one leak each.',
  ],
} satisfies Repair;
