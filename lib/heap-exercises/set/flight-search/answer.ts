import type { HeapAnswer } from '../../exercise';

export default {
  accepts: ['clicks'],
  mistakes: [
    {
      names: ['currency', 'cabin', 'from', 'to'],
      hint: 'This part has the same value in every entry. Compare queryHash of two entries.',
      isRival: true,
    },
    {
      names: ['flights'],
      hint: 'This is the first part of the key, and the same in every entry. Compare queryHash of two entries.',
    },
    {
      names: ['queryKey', 'queryHash', 'gcTime', 'queries', 'data', 'state'],
      hint: 'This is a property of the library. Which part of the page’s key in it differs?',
    },
  ],
  otherwise: 'Compare queryHash of two objects of the class Query.',
  explanation:
    'The key has the number of clicks, which is new with every search: queryHash ends with "clicks":1, then 2, then 3. TanStack Query finds an entry by its whole key, so each search makes a new one. With gcTime Infinity none of them is ever removed. A key must have only what the answer depends on.',
  path: [
    { edge: '', name: 'window' },
    { edge: 'client', name: 'QueryClient' },
    { edge: '#queryCache', name: 'QueryCache' },
    { edge: '#queries', name: 'Map' },
    { edge: '', name: 'Query', isSuspect: true },
    { edge: 'state', name: 'Object' },
    { edge: 'data', name: 'FlightList' },
  ],
} satisfies HeapAnswer;
