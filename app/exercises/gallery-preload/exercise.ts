import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Apartment carousel',
  level: 'repair',
  minutes: 15,
  groups: ['dom'],
  lesson: 'garbage-collection',
  brief: 'A carousel loads the pictures before and after the one that is shown, so that it turns without delay. A comment explains why their elements are kept.',
  symptom: 'The heap snapshot of a tab that showed forty apartments contains about a hundred detached images.',
  leaks: [
    { name: '<img>', kind: 'detached-dom', perVisit: 2, file: 'preload.ts', what: 'The list in the module retains every image element that was preloaded.' },
  ],
  decoys: [],
  hints: [
    'An object can be collected when it is unreachable. What still references an image that was loaded but never shown?',
    'How long does the browser need the reference that the comment mentions?',
    'When a picture is decoded, or decoding has failed, it can be removed from the list.',
  ],
} satisfies Repair;
