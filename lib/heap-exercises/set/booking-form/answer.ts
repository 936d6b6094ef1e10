import type { HeapAnswer } from '../../exercise';

export default {
  accepts: ['meal'],
  mistakes: [
    {
      names: ['first-name', 'last-name', 'street', 'town', 'seat-wish', 'bags', 'phone'],
      hint: 'This element is detached, but only other elements reference it. On its retainer path, which element comes first?',
      isRival: true,
    },
    {
      names: ['form'],
      hint: 'The form is referenced only by its own elements. On its retainer path, which element comes first?',
    },
    {
      names: ['label', 'p'],
      hint: 'This element is part of the tree. On its retainer path, which element comes first?',
    },
  ],
  otherwise: 'Select any detached element. On its retainer path, the first element is the one that JavaScript references.',
  explanation:
    'FocusKeeper.last references the input with the id “meal”, which had the focus last. The input references its parent, the parent the form, and the form all of its elements. Keep the id instead of the element, or clear the property when the form is closed.',
  path: [
    { edge: '', name: 'window' },
    { edge: 'focus', name: 'FocusKeeper' },
    { edge: 'last', name: '<input>', isSuspect: true },
    { edge: '', name: '<form>' },
  ],
} satisfies HeapAnswer;
