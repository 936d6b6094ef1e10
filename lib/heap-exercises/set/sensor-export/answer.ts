import type { HeapAnswer } from '../../exercise';

export default {
  accepts: ['prepareSheet'],
  mistakes: [
    {
      names: ['showOffline', 'fitChart', 'sendRest'],
      hint: 'The array of this function is small. Compare the retained sizes of the four functions.',
      isRival: true,
    },
    {
      names: ['watchPrinting', 'watchConnection', 'watchSize', 'watchPageHide'],
      hint: 'This function has returned, and nothing calls it again. Which function that was created in it is still alive?',
      isRival: true,
    },
    {
      names: ['start', 'showPage', 'element'],
      hint: 'This function has no array. Start at the largest array and go up its retainer path.',
    },
  ],
  otherwise: 'Start at the largest object of the group “(array)” and read its retainer path.',
  explanation:
    'watchPrinting() has returned, but its function prepareSheet() is a listener of the window for “beforeprint”. prepareSheet() uses the variable values, so the scope keeps the array of 150,000 numbers. It is freed when the listener is removed.',
  path: [
    { edge: '', name: 'window' },
    { edge: '', name: 'event listener' },
    { edge: '', name: 'prepareSheet()', isSuspect: true },
    { edge: 'context', name: 'scope' },
    { edge: 'values', name: 'Array' },
  ],
} satisfies HeapAnswer;
