import { expect, test } from 'vitest';
import { verdictOn } from './counters-tool';

test('a counter that grew by one or more per visit is a leak and is named', () => {
  expect(verdictOn({ Documents: 0, Nodes: 21, JSEventListeners: 7 })).toEqual({ said: 'leak', note: 'Nodes +21, JSEventListeners +7' });
});

test('growth by less than one per visit is noise', () => {
  expect(verdictOn({ Documents: 0, Nodes: 6, JSEventListeners: -3 })).toEqual({ said: 'clean', note: '' });
});
