import type { HeapAnswer } from '../../exercise';

export default {
  accepts: ['RouteTile'],
  mistakes: [
    {
      names: ['TripNote', 'FareQuote'],
      hint: 'Objects of this class are alive from the first trip to the last: nothing was ever removed. Compare it with the other two in the view “Allocated when”.',
      isRival: true,
    },
    {
      names: ['Map'],
      hint: 'All three are maps. Name the class of the objects that are in the cache.',
    },
  ],
  otherwise: 'Compare the three classes in the view “Allocated when”: when were the objects that are alive created?',
  explanation:
    'Each trip creates three tiles, so 36 were created and 24 are alive: those of the last eight trips. The older ones were removed. Of TripNote and FareQuote each trip creates two, and all 24 are alive, from the first trip on. The cache stays as it is; the other two maps need a limit.',
  path: [
    { edge: '', name: 'window' },
    { edge: 'tiles', name: 'Map' },
    { edge: '', name: 'RouteTile' },
  ],
} satisfies HeapAnswer;
