import path from 'node:path';
import { expect, test } from 'vitest';
import { defaultCache, specsOf } from './cache';

const library = {
  name: 'maps',
  before: { '@maps/core': 'old-maps@1.2.3', helper: '1.0.0' },
  after: { '@maps/core': '2.0.0', helper: '1.1.0' },
  with: { react: '18.3.1' },
  report: '',
  keeps: '',
  tells: /x/,
  library: null,
};

test('both versions are installed by alias, and what both need once', () => {
  expect(specsOf(library)).toEqual([
    '@maps/core-before@npm:old-maps@1.2.3',
    'helper-before@npm:helper@1.0.0',
    '@maps/core-after@npm:@maps/core@2.0.0',
    'helper-after@npm:helper@1.1.0',
    'react@18.3.1',
  ]);
});

test('the cache is in the folder that the user or the system has for caches', () => {
  expect(defaultCache({ XDG_CACHE_HOME: '/caches' }, 'linux')).toBe(path.join('/caches', 'leak-lab', 'field'));
  expect(defaultCache({ LOCALAPPDATA: '/local' }, 'win32')).toBe(path.join('/local', 'leak-lab', 'field'));
  expect(defaultCache({}, 'darwin')).toContain(path.join('Library', 'Caches', 'leak-lab'));
  expect(defaultCache({ XDG_CACHE_HOME: '' }, 'linux')).toContain(path.join('.cache', 'leak-lab'));
});
