import { expect, test } from 'vitest';
import { verdictOf } from './verdict';

test.each([
  ['one more after each visit', [0, 1, 2, 3, 4, 5, 6, 7], { is: 'retained', perVisit: 1, count: 7 }],
  ['three more after each visit, in addition to six from before', [6, 9, 12, 15], { is: 'retained', perVisit: 3, count: 9 }],
  ['a first visit that keeps one more than the others', [0, 2, 3, 4, 5], { is: 'retained', perVisit: 1, count: 5 }],
  ['nothing', [0, 0, 0, 0, 0, 0, 0, 0], { is: 'released' }],
  ['less than before', [7, 3, 0, 0], { is: 'released' }],
  ['one payload that is kept since the first visit', [0, 1, 1, 1, 1], { is: 'bounded', count: 1 }],
  ['a cache that fills up and stops growing', [0, 1, 2, 3, 3, 3, 3, 3], { is: 'bounded', count: 3 }],
  ['growth by different numbers', [0, 1, 3, 4, 6], { is: 'unclear', counts: [1, 3, 4, 6] }],
])('%s', (_what, alive, verdict) => {
  expect(verdictOf(alive)).toEqual(verdict);
});
