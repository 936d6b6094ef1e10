import type { HeapExercise } from '../../exercise';

export default {
  slug: 'visitor-desk',
  title: 'Visitor desk',
  level: 'hard',
  minutes: 15,
  topic: 'Suspended async functions',
  lesson: 'garbage-collection',
  situation:
    'A page at a visitor desk starts three async functions for each visitor. All three get the photo of the visitor. Five visitors came, and five VisitorPhoto objects are alive, although all visitors have left.',
  walk: { press: ['Let a visitor in'], times: 5 },
  question: 'One of the async functions is still suspended at an await, and keeps the photo. Which one?',
  wanted: 'the name of a function',
  hints: [
    'The retainer path of a VisitorPhoto goes through a Promise.',
    'V8 stores a suspended async function as a generator object. It has the local variables and the parameters of the function.',
    'In DevTools, open the references of the object “Generator”: the reference “function” has the name.',
  ],
} satisfies HeapExercise;
