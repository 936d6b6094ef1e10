import type { HeapAnswer } from '../../exercise';

export default {
  accepts: ['22', 'twenty-two'],
  mistakes: [
    {
      names: ['30', 'thirty'],
      hint: 'This is the number of objects that were created. Some of them are collected.',
      isRival: true,
    },
    {
      names: ['6', 'six', '0', 'none'],
      hint: 'More than those of the last visit are alive. Filter the constructors by the name of the class.',
      isRival: true,
    },
    {
      names: ['20', 'twenty', '16', 'sixteen'],
      hint: 'Not all objects of this class are kept by the same array. Count all of them.',
      isRival: true,
    },
  ],
  otherwise: 'Filter the view “Constructors” by the name of the class and read its count.',
  explanation:
    'Each visit adds the four stops with a photo to the array album, which has no limit: 5 × 4 = 20. The variable shown still references the six stops of the last tour, and four of these are in the album, too. So 22 are alive. The next tour replaces the six; the album is the leak.',
  path: [
    { edge: '', name: 'window' },
    { edge: 'album', name: 'Array' },
    { edge: '', name: 'TourStop', isSuspect: true },
  ],
} satisfies HeapAnswer;
