import { expect, test } from '@/lib/catalogue/hunter-test';
import { boardBundle, boardSource, leakingStatement, pageWith, visitAll } from './support/board';
import { bundle } from './support/bundle';
import { huntPage, placeIn, placeOf } from './support/hunt-page';
import { serveSite, type Answer, type Site } from './support/site';

/**
 * Tests source maps: from the built file back to the author's line, for every way to serve scripts and maps. One page
 * has many scripts, each with a leak of a different name, and is hunted once.
 */

let site: Site;
test.beforeAll(async () => {
  site = await serveSite();
});
test.afterAll(() => site.close());

const board = placeIn('src/board.js', boardSource(''), leakingStatement);
const reference = (address: string) => `\n//# sourceMappingURL=${address}`;
const dataUrl = (map: string) => `data:application/json;base64,${Buffer.from(map).toString('base64')}`;

/**
 * Serves one script for each name with the files that `serve` returns, and hunts the page that contains all of them.
 */
async function placesFound(hunter: Parameters<typeof huntPage>[0], names: readonly string[], serve: (name: string, code: string, map: string) => void) {
  for (const name of names) {
    const { code, map } = await boardBundle(name);
    serve(name, code, map);
  }
  site.answers.set('/page.html', { body: pageWith(names.map((name) => `/assets/${name}.js`)) });
  const { leaks, verdict } = await huntPage(hunter, `${site.origin}/page.html`, visitAll);
  expect(verdict).toBe('leak');
  return Object.fromEntries(leaks.map((leak) => [leak.name, placeOf(leak)]));
}

/** The ways in which a script can refer to its map. */
const ways: Readonly<Record<string, (code: string, map: string) => { script: Answer; map?: string }>> = {
  InlineMap: (code, map) => ({ script: { body: code + reference(dataUrl(map)) } }),
  RelativeAddress: (code, map) => ({ script: { body: code + reference('../maps/RelativeAddress.map') }, map }),
  AbsoluteAddress: (code, map) => ({ script: { body: code + reference(`${site.origin}/maps/AbsoluteAddress.map`) }, map }),
  Header: (code, map) => ({ script: { body: code, headers: { SourceMap: '/maps/Header.map' } }, map }),
  OldHeader: (code, map) => ({ script: { body: code, headers: { 'X-SourceMap': '/maps/OldHeader.map' } }, map }),
  Guarded: (code, map) => ({ script: { body: code + reference('/maps/Guarded.map') }, map: `)]}'\n${map}` }),
  SourceRoot: (code, map) => ({
    script: { body: code + reference('/maps/SourceRoot.map') },
    map: JSON.stringify({ ...changed(map, (source) => source.replace('../src/', '')), sourceRoot: '/src' }),
  }),
  Webpack: (code, map) => ({
    script: { body: code + reference('/maps/Webpack.map') },
    map: JSON.stringify(changed(map, (source) => source.replace('../', 'webpack://shop/./'))),
  }),
  Sections: (code, map) => ({
    script: { body: `// banner\n\n${code}${reference('/maps/Sections.map')}` },
    map: JSON.stringify({ version: 3, sections: [{ offset: { line: 2, column: 0 }, map: JSON.parse(map) as unknown }] }),
  }),
};

function changed(map: string, rename: (source: string) => string): { sources: string[] } {
  const { sources, ...rest } = JSON.parse(map) as { sources: string[] };
  return { ...rest, sources: sources.map(rename) };
}

test('a map is found for every way to refer to it, and gives the author’s line', async ({ hunter }) => {
  const found = await placesFound(hunter, Object.keys(ways), (name, code, map) => {
    const served = ways[name]?.(code, map);
    if (served) site.answers.set(`/assets/${name}.js`, served.script);
    if (served?.map !== undefined) site.answers.set(`/maps/${name}.map`, { body: served.map });
  });
  expect(found).toEqual(Object.fromEntries(Object.keys(ways).map((name) => [name, board])));
});

const mapOf = (fields: object) => JSON.stringify({ version: 3, names: [], ...fields });
const firstColumns = 'AAAA;'.repeat(40);

/** Responses that are not a usable map. */
const broken: Readonly<Record<string, Answer>> = {
  Missing: { body: 'Not found', status: 404 },
  Page: { body: '<!doctype html><title>Sign in</title>' },
  Empty: { body: '' },
  NoJson: { body: '{ "version": 3, ' },
  Nothing: { body: 'null' },
  NoMappings: { body: mapOf({ sources: ['board.js'] }) },
  NoSources: { body: mapOf({ mappings: firstColumns }) },
  NamelessSource: { body: mapOf({ sources: [null], mappings: firstColumns }) },
  Nonsense: { body: mapOf({ sources: ['board.js'], mappings: '!!!;"\u00e9";,,,;AggggggggggggB' }) },
  BeyondTheEnd: { body: mapOf({ sources: ['board.js'], sourcesContent: ['one line'], mappings: `AAgGA;${firstColumns}` }) },
  EmptySections: { body: JSON.stringify({ version: 3, sections: [{}] }) },
  Enormous: { body: `{"version":3,"padding":"${'x'.repeat(30_000_000)}"` },
};

test('without a usable map the line is in the built file, and the hunt continues', async ({ hunter }) => {
  const expected: Record<string, string> = {};
  const found = await placesFound(hunter, Object.keys(broken), (name, code) => {
    site.answers.set(`/assets/${name}.js`, { body: code + reference(`/maps/${name}.map`) });
    site.answers.set(`/maps/${name}.map`, broken[name] ?? { body: '' });
    expected[name] = placeIn(`${site.origin}/assets/${name}.js`, code, leakingStatement);
  });
  expect(found).toEqual(expected);
});

test('a server that never answers for its maps delays the hunt only once, by seconds', async ({ hunter }) => {
  const expected: Record<string, string> = {};
  let asked = 0;
  const found = await placesFound(hunter, ['Silent', 'SilentToo'], (name, code) => {
    site.answers.set(`/assets/${name}.js`, { body: code + reference(`/maps/${name}.map`) });
    site.answers.set(`/maps/${name}.map`, () => {
      asked++;
    });
    expected[name] = placeIn(`${site.origin}/assets/${name}.js`, code, leakingStatement);
  });
  expect(found).toEqual(expected);
  expect(asked).toBe(1);
});

test('lines of inline scripts count from the start of their page, and lines of their maps from the start of the script', async ({ hunter }) => {
  const bare = await boardBundle('Bare');
  const mapped = await boardBundle('Mapped');
  const page = `<!doctype html>
<title>Inline</title>
<p>Boards</p><script>const visits = [];</script> <script>${bare.code}</script>
<script>${mapped.code}${reference(dataUrl(mapped.map))}
</script>`;
  site.answers.set('/inline.html', { body: page });
  const { leaks } = await huntPage(hunter, `${site.origin}/inline.html`, visitAll);
  expect(Object.fromEntries(leaks.map((leak) => [leak.name, placeOf(leak)]))).toEqual({
    Bare: placeIn(`${site.origin}/inline.html`, page, leakingStatement),
    Mapped: board,
  });
});

test('modules that webpack evaluates have the line of their source file', async ({ hunter }) => {
  const found = await placesFound(hunter, ['Evaluated', 'EvaluatedInLayer'], (name, code) => {
    const layer = name === 'Evaluated' ? '' : '(app-pages-browser)/';
    const module = `${code}\n//# sourceURL=webpack-internal:///${layer}./src/board.js`;
    site.answers.set(`/assets/${name}.js`, { body: `eval(${JSON.stringify(module)})` });
  });
  const place = placeIn('src/board.js', (await boardBundle('Evaluated')).code, leakingStatement);
  expect(found).toEqual({ Evaluated: place, EvaluatedInLayer: place });
});

/** Statements that a minifier joins into one, and the part of each that leaks. */
const joined: Readonly<Record<string, { body: string; leakingStatement: string }>> = {
  comma: { body: `onResize();\n  document.title = 'Board';\n  window.addEventListener('resize', onResize);\n  onResize();`, leakingStatement: 'window.add' },
  condition: { body: `if (ticket.seats)\n    window.addEventListener('resize', onResize);`, leakingStatement: 'window.add' },
  choice: { body: `if (ticket.none) onResize();\n  else\n    window.addEventListener('resize', onResize);`, leakingStatement: 'window.add' },
  returned: { body: `onResize();\n  window.addEventListener('resize', onResize);\n  return ticket.seats;`, leakingStatement: 'window.add' },
  declared: { body: `const width = innerWidth;\n  const id = setInterval(onResize, 60000);\n  document.body.title = id + width + ticket.seats;`, leakingStatement: 'id = setInterval' },
  collected: { body: `document.title = 'Board';\n  kept.push(ticket);\n  onResize();`, leakingStatement: 'kept.push' },
};

test('in minified code the statement is found inside the joined statement', async ({ hunter }) => {
  const expected: string[] = [];
  for (const [name, { body, leakingStatement: piece }] of Object.entries(joined)) {
    const file = `src/${name}.js`;
    const source = `class Ticket {
  seats = new Array(1000).fill(1.5);
}
const kept = [];
function openBoard() {
  const ticket = new Ticket();
  function onResize() {
    document.title = ticket.seats.length + ' seats' + kept.length;
  }
  ${body}
}
function other(kept, ticket) {
  kept.push(ticket);
}
visits.push(() => other([], 1), openBoard);
`;
    const { code, map } = await bundle({ [file]: source }, { minify: true, entryPoints: [file] });
    site.answers.set(`/assets/${name}.js`, { body: code + reference(dataUrl(map)) });
    expected.push(placeIn(file, source, piece));
  }
  site.answers.set('/joined.html', { body: pageWith(Object.keys(joined).map((name) => `/assets/${name}.js`)) });
  const { leaks } = await huntPage(hunter, `${site.origin}/joined.html`, visitAll);
  expect(leaks.map(placeOf).sort()).toEqual(expected.sort());
});

test('if several statements add to a list, the line is the one that the visits ran', async ({ hunter }) => {
  const source = `class Ticket {
  seats = new Array(1000).fill(1.5);
}
const kept = [];
function restoreBoard() {
  kept.unshift(new Ticket());
}
function openBoard() {
  kept.push(new Ticket());
}
visits.push(openBoard);
globalThis.restoreBoard = restoreBoard;
`;
  const { code, map } = await bundle({ 'src/app.js': source });
  site.answers.set('/assets/several.js', { body: code + reference(dataUrl(map)) });
  site.answers.set('/several.html', { body: pageWith(['/assets/several.js']) });
  const { leaks } = await huntPage(hunter, `${site.origin}/several.html`, visitAll);
  expect(leaks.map(placeOf)).toEqual([placeIn('src/app.js', source, 'kept.push')]);
});

test('folders called webpack or (rsc) are the author’s; what a map lists as third-party code is a library’s', async ({ hunter }) => {
  const library = `export function watch(target) { addEventListener('resize', () => target.seats); }`;
  const expected: Record<string, string> = {};
  for (const [name, list] of [['Ignored', 'ignoreList'], ['IgnoredAsBefore', 'x_google_ignoreList']] as const) {
    const file = `src/webpack/(rsc)/${name}.js`;
    const board = `import { watch } from '../../../vendor/watch.js';
class ${name} {
  seats = new Array(1000).fill(1.5);
}
visits.push(function openBoard() {
  watch(new ${name}());
});
`;
    const { code, map } = await bundle({ [file]: board, 'vendor/watch.js': library }, { entryPoints: [file] });
    const { sources, ...rest } = JSON.parse(map) as { sources: string[] };
    const ignored = JSON.stringify({ ...rest, sources, [list]: [sources.findIndex((source) => source.includes('vendor/'))] });
    site.answers.set(`/assets/${name}.js`, { body: code + reference(dataUrl(ignored)) });
    expected[name] = placeIn(file, board, 'watch(new');
  }
  site.answers.set('/ignored.html', { body: pageWith(Object.keys(expected).map((name) => `/assets/${name}.js`)) });
  const { leaks } = await huntPage(hunter, `${site.origin}/ignored.html`, visitAll);
  expect(Object.fromEntries(leaks.map((leak) => [leak.name, placeOf(leak)]))).toEqual(expected);
});

/** Libraries that retain their arguments in different ways. */
const libraries: Readonly<Record<string, { code: string; given: 'onResize' | 'ticket' }>> = {
  Handed: { given: 'onResize', code: `export function watch(callback) { addEventListener('resize', callback); }` },
  Wrapped: { given: 'onResize', code: `export function watch(callback) { addEventListener('resize', (event) => callback(event)); }` },
  Held: { given: 'ticket', code: `export function watch(target) { addEventListener('resize', () => target.seats); }` },
  Timed: { given: 'ticket', code: `export function watch(target) { setInterval(() => target.seats, 60000); }` },
  Stored: {
    given: 'ticket',
    code: `const all = [];\nfunction keep(target) { all.push({ target }); }\nexport function watch(target) { keep(target); }`,
  },
  Watched: {
    given: 'ticket',
    code: `class Watcher { constructor(target) { this.target = target; addEventListener('resize', () => this.target); } }
      export function watch(target) { return new Watcher(target); }`,
  },
};

for (const minify of [false, true]) {
  test(`the line is never in a library, but in the code that calls it${minify ? ', minified' : ''}`, async ({ hunter }) => {
    const expected: string[] = [];
    for (const [name, { code: library, given }] of Object.entries(libraries)) {
      const app = `import { watch } from 'tiny-lib';
class ${name} {
  seats = new Array(1000).fill(1.5);
}
function openBoard() {
  const ticket = new ${name}();
  function onResize() {
    document.title = ticket.seats.length + ' seats';
  }
  onResize();
  watch(${given});
}
visits.push(openBoard);
`;
      const { code, map } = await bundle({ 'src/app.js': app, 'node_modules/tiny-lib/index.js': library }, { minify });
      site.answers.set(`/assets/${name}.js`, { body: code + reference(dataUrl(map)) });
      expected.push(placeIn('src/app.js', app, 'watch('));
    }
    site.answers.set('/libraries.html', { body: pageWith(Object.keys(libraries).map((name) => `/assets/${name}.js`)) });
    const { leaks } = await huntPage(hunter, `${site.origin}/libraries.html`, visitAll);
    expect(leaks.map(placeOf)).toEqual(expected);
    if (!minify) expect(leaks.map(({ name }) => name).sort()).toEqual(Object.keys(libraries).sort());
  });
}
