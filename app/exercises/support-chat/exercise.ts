import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Chat with support',
  level: 'hunt',
  groups: ['workers', 'listeners', 'closures', 'dom'],
  brief:
    'Customers wait in a queue, answer by ready-made replies, hide what they have read, and see whether they write in another tab as well. Four things of every visit stay.',
  symptom: 'People who open and close the chat all the time, because nobody answers, end up with a browser that does not answer either.',
  leaks: [
    { name: 'TypingRoster', kind: 'object', perVisit: 1, file: 'use-typing.ts', what: 'A channel that listens lives until it is closed. The cleanup only forgets the reference to it.' },
    { name: 'UnreadTally', kind: 'object', perVisit: 1, file: 'unread-badge.tsx', what: 'document keeps the listener: oncePerFrame makes another function at each call, so what is removed was never added.' },
    { name: 'QueueTicket', kind: 'object', perVisit: 1, file: 'queue.ts', what: 'Whoever leaves before it is their turn stays in the list of those who wait, with all that waits for the answer.' },
    { name: '<chat-bubble>', kind: 'detached-dom', perVisit: 2, file: 'transcript.tsx', what: 'The list in the module keeps every bubble that was hidden, although only the present ones can be shown again.' },
  ],
  decoys: [
    { name: 'drafts', why: 'The Map has one text for each topic, and there are two topics.' },
    { name: 'onPaste', why: 'The listener hangs on the field itself, and goes with it.' },
  ],
  hints: [
    'Ask for each module and each hook: what does it leave registered, open or stored when the chat closes?',
    'Setting a variable to null frees what only that variable held. Who else holds the channel?',
    'Two calls of the same function make two functions. That matters to whoever must be given the same one twice.',
    'use-typing.ts, unread-badge.tsx, queue.ts and transcript.tsx hold one leak each.',
  ],
} satisfies Repair;
