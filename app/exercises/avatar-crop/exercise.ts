import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Portrait crop',
  level: 'repair',
  minutes: 10,
  groups: ['data'],
  brief: 'The page shows a picture that the user has chosen, through an object URL, and revokes the URL when the page is left. The cleanup exists, and it runs.',
  symptom: 'The heap is small. But after a day at the registration desk, the process of the tab uses a gigabyte.',
  leaks: [
    { name: 'object URL', kind: 'object-url', perVisit: 1, file: 'page.tsx', what: 'The cleanup is a closure of the first render, in which no picture was chosen yet. It revokes nothing, and the document retains the file.' },
  ],
  decoys: [],
  hints: [
    'The memory is not in the heap: the document retains the bytes of a file as long as its object URL is valid.',
    'Log the URL in the cleanup. Which value does it have?',
    'Let the effect depend on the URL. Its cleanup then revokes the right one, also when another picture replaces it.',
  ],
} satisfies Repair;
