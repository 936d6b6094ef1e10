import type { HeapExercise } from '../../exercise';

export default {
  slug: 'recipe-book',
  title: 'Recipe book',
  level: 'easy',
  minutes: 5,
  topic: 'Shallow and retained size',
  lesson: 'leaks',
  situation:
    'A page shows recipes and photos. Twelve searches were made. The page has got slow, and its heap is large.',
  walk: { press: ['Search'], times: 12 },
  question: 'Which class of the page has the largest retained size?',
  wanted: 'the name of a class',
  hints: [
    'The retained size of an object is what would be freed with it. In the view “Constructors”, sort by this column.',
    'Leave out the classes of the engine: look only at names that a programmer of this page has chosen.',
    'Two classes have nearly the same retained size. One of them keeps the other.',
  ],
} satisfies HeapExercise;
