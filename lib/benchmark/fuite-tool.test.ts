import { expect, test } from 'vitest';
import { placesIn } from './fuite-tool';

test('the positions in the stacks of growing collections are read, translated ones first', () => {
  const pretty = 'open       webpack:///lib/pages/map.js:14:3 \nonclick    http://localhost:1/app.js:1:220 ';
  const original = 'at open (http://localhost:1/app.js:1:99)';
  expect(placesIn({ collections: [{ stacktraces: [{ pretty, original }] }, { stacktraces: [{ original }] }, {}] })).toEqual([
    { file: 'webpack:///lib/pages/map.js', line: 14 },
    { file: 'http://localhost:1/app.js', line: 1 },
    { file: 'http://localhost:1/app.js', line: 1 },
  ]);
});

test('without collections there are none', () => {
  expect(placesIn({})).toEqual([]);
});
