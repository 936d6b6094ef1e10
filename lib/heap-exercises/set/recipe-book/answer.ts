import type { HeapAnswer } from '../../exercise';

export default {
  accepts: ['SearchHistory'],
  mistakes: [
    {
      names: ['HitList'],
      hint: 'You are near: its objects are large. But another class of the page keeps all of them, and so retains a little more.',
      isRival: true,
    },
    {
      names: ['PhotoStrip', 'Recipe', 'RecipeIndex'],
      hint: 'Its retained size is not the largest. Sort the view “Constructors” by the retained size.',
      isRival: true,
    },
    {
      names: ['Array', 'string', 'Object', 'Window', 'system'],
      hint: 'This is not a class of the page. Look for names that a programmer of this page has chosen.',
    },
  ],
  otherwise: 'Sort the view “Constructors” by the retained size, and leave out what the engine has brought.',
  explanation:
    'SearchHistory has a shallow size of a few bytes, but its array visited keeps the hit list of every search: twelve lists of 800 texts. A class that is small itself can retain most of a heap. The history needs a limit, or must keep only the query and not the hits.',
  path: [
    { edge: '', name: 'window' },
    { edge: 'searches', name: 'SearchHistory' },
    { edge: 'visited', name: 'Array' },
    { edge: '', name: 'HitList', isSuspect: true },
  ],
} satisfies HeapAnswer;
