import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'A portrait to crop',
  level: 'repair',
  groups: ['data'],
  brief: 'The page shows a picture that somebody has chosen, through an object URL, which it revokes as it leaves. The cleanup is there, and it runs.',
  symptom: 'The heap is small. Still the process of the tab takes a gigabyte after a day at the registration desk.',
  leaks: [
    { name: 'object URL', kind: 'object-url', perVisit: 1, file: 'page.tsx', what: 'The cleanup closes over the first render, in which no picture was chosen yet, so it revokes nothing, and the document keeps the file.' },
  ],
  decoys: [],
  hints: [
    'The memory is not in the heap: the document keeps the bytes of a file for as long as its object URL is valid.',
    'Write the URL to the console in the cleanup. Which one is it?',
    'Let the effect depend on the URL: its cleanup then sees the one that it is about, also when another picture replaces it.',
  ],
} satisfies Repair;
