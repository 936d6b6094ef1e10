import type { HeapExercise } from '../../exercise';

export default {
  slug: 'night-reader',
  title: 'Chapter reader',
  level: 'medium',
  minutes: 15,
  topic: 'Listeners on other objects than the window',
  lesson: 'leaks',
  situation:
    'A page shows the chapters of a book, and repaints a chapter when the size, the connection or the colour scheme changes. Five chapters were opened and closed. Each time the page has removed its listeners and disconnected its observer. Still, five ReaderPage objects are alive.',
  walk: { press: ['Open a chapter', 'Close the chapter'], times: 5 },
  question: 'Which object of the browser still has the listener paint()?',
  wanted: 'the class of the object',
  hints: [
    'Read the retainer path of a ReaderPage from the bottom up: the page, a scope, a function, a listener. What has the listener?',
    'The object has a method addEventListener(), but it is neither the window nor an element.',
    'Each call of the function that returns this object returns a new one.',
  ],
} satisfies HeapExercise;
