import type { HeapExercise } from '../../exercise';

export default {
  slug: 'booking-form',
  title: 'Booking form',
  level: 'medium',
  minutes: 10,
  topic: 'One element keeps its whole tree',
  lesson: 'leaks',
  situation:
    'A page shows a booking form with eight fields. The form was opened and closed once. The whole form, with all its elements, is detached and still in the heap.',
  walk: { press: ['Open the form', 'Close the form'], times: 1 },
  question: 'JavaScript references only one element of the detached form. Which one? Give its id.',
  wanted: 'the id of an element',
  hints: [
    'Every element references its parent, its children and its siblings. So one reference from JavaScript keeps the whole tree.',
    'On the retainer path of any detached element, look for the first element after the last JavaScript object.',
  ],
} satisfies HeapExercise;
