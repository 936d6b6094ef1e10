import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Pictures fetched ahead',
  level: 'repair',
  groups: ['dom'],
  lesson: 'garbage-collection',
  brief: 'A carousel loads the pictures on both sides of the one on show, so that turning is instant. A comment explains why their elements are kept.',
  symptom: 'The heap snapshot of a tab that looked at forty apartments shows some hundred detached images.',
  leaks: [
    { name: '<img>', kind: 'detached-dom', perVisit: 2, file: 'preload.ts', what: 'The list in the module keeps every image element that was ever fetched ahead.' },
  ],
  decoys: [],
  hints: [
    'An object is collected when nothing reaches it any more. Who reaches an image that was loaded and never shown?',
    'How long does the browser need the reference that the comment speaks of?',
    'Once a picture is decoded, or could not be, it can leave the list.',
  ],
} satisfies Repair;
