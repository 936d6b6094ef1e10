import { expect, test } from 'vitest';
import { isLibraryBundle, isLibraryFile, librarySources } from './libraries';

test.each([
  'node_modules/konva/lib/Node.js',
  '../../node_modules/.pnpm/konva@9.3.18/node_modules/konva/lib/Node.js',
  'bower_components/jquery/dist/jquery.js',
  'https://cdn.jsdelivr.net/npm/konva@9.3.18/konva.min.js',
  'https://unpkg.com/@scope/kit@2.0.0-beta.1/dist/kit.js?module',
  'https://cdnjs.cloudflare.com/ajax/libs/three.js/r128/three.min.js',
])('%s is a library’s', (file) => {
  expect(isLibraryFile(file)).toBe(true);
});

test.each([
  'src/board.ts',
  'src/vendor/list.ts',
  'app/@modal/page.tsx',
  'src/node_modules.ts',
  'https://example.com/users/me@example.com/board.js',
  'src/libs/clock.ts',
])('%s is the author’s', (file) => {
  expect(isLibraryFile(file)).toBe(false);
});

test.each(['http://localhost/vendor/konva.js', 'http://localhost/js/chunk-vendors.83ac.js', 'http://localhost/vendor-Bf2c.js', 'http://localhost/polyfills.js?v=2'])(
  'the built file %s contains only libraries',
  (url) => {
    expect(isLibraryBundle(url)).toBe(true);
  },
);

test.each(['http://localhost/app.js', 'http://localhost/vendoring.js', 'http://localhost/vendors/list.js'])('the built file %s does not', (url) => {
  expect(isLibraryBundle(url)).toBe(false);
});

test.each([
  ['a path beside webpack’s name', ['src.js', 'webpack://@scope/dep/src/dep.ts'], ['webpack://@scope/dep/src/dep.ts']],
  ['another namespace than that of the runtime', ['webpack://shop/webpack/bootstrap', 'webpack://shop/./src/a.js', 'webpack://kit/./b.js', 'webpack://kit/./c.js', 'webpack://kit/./d.js'], ['webpack://kit/./b.js', 'webpack://kit/./c.js', 'webpack://kit/./d.js']],
  ['its namespace, also if it has webpack’s runtime', ['../src/a.js', 'webpack:///webpack/bootstrap', 'webpack:///./c.js'], ['webpack:///webpack/bootstrap', 'webpack:///./c.js']],
  ['the smaller of two namespaces', ['webpack:///./src/a.js', 'webpack:///./src/b.js', 'webpack://kit/./c.js'], ['webpack://kit/./c.js']],
  ['a namespace inside the app’s own', ['webpack://shop/./src/a.js', 'webpack://shop/webpack://kit/./c.js'], ['webpack://shop/webpack://kit/./c.js']],
])('a library’s own map is known by %s', (_, sources, libraries) => {
  expect([...librarySources(sources)]).toEqual(libraries);
});

test.each([
  ['webpack', ['webpack://shop/webpack/bootstrap', 'webpack://shop/./src/a.js', 'webpack://shop/./node_modules/kit/b.js']],
  ['Turbopack', ['turbopack:///[project]/app/a.tsx', 'turbopack:///[turbopack]/runtime.ts']],
  ['Vite', ['../../src/a.ts', '../../src/b.vue']],
])('no source of a bundle by %s is taken for that of a library’s map', (_, sources) => {
  expect([...librarySources(sources)]).toEqual([]);
});
