import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { problemsIn } from './case-set';

/** A project without problems: two pairs (one with a shared module, a provider and a worker) and a control. */
const project = {
  ...pair('stuck-timer', 'Clock', '<Clock>'),
  ...pair('lost-node', '<old-note>', '<old-note>'),
  'app/leaks/lost-node/scenery.ts': 'export const scenery = 1;\n',
  'app/leaks/lost-node/wall-provider.tsx': 'export const WallProvider = ({ children }) => children;\n',
  'workers/lost-node.ts': 'self.onmessage = null;\n',
  'workers/learn/sum.ts': 'self.onmessage = null;\n',
  'app/leaks/layout.tsx': 'export default ({ children }) => children;\n',
  'app/controls/calm-cache/case.ts': 'export default {};\n',
  'app/controls/calm-cache/layout.tsx': '<ControlFrame slug="calm-cache" />\n',
  'app/controls/calm-cache/page.tsx': 'cache.set(1, canary(new Tide()));\n',
  'app/controls/calm-cache/behaviour.spec.ts': "feature('calm-cache', 'works');\n",
  'memlab-scenarios/calm-cache.ts': "controlScenario('calm-cache');\n",
};

function pair(slug: string, name: string, payload: string): Record<string, string> {
  const folder = `app/leaks/${slug}`;
  return {
    [`${folder}/case.ts`]: `export default { keeps: { name: '${name}', kind: 'object' } };\n`,
    [`${folder}/layout.tsx`]: `<PairFrame slug="${slug}" />\n`,
    [`${folder}/page.tsx`]: `<PairLobby slug="${slug}" />\n`,
    [`${folder}/leaky/page.tsx`]: `make('${payload}');\n// LEAK: the list keeps it\nlist.push(it);\ncanary(it);\n`,
    [`${folder}/fixed/page.tsx`]: `make('${payload}');\n// FIX: nothing keeps it\ndrop(it);\ncanary(it);\n`,
    [`${folder}/behaviour.spec.ts`]: `feature('${slug}', 'works');\n`,
    [`memlab-scenarios/${slug}.ts`]: `import w from '../app/leaks/${slug}/case';\npairScenario('${slug}', w);\n`,
  };
}

let home: string;
let root: string;

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'leak-lab-case-set-'));
});
beforeEach(async () => {
  root = await mkdtemp(path.join(home, 'project-'));
  for (const [file, text] of Object.entries(project)) await write(file, text);
});
afterAll(() => rm(home, { recursive: true }));

test('the lab has no problem', async () => {
  expect(await problemsIn(process.cwd())).toEqual([]);
});

test('a correct project has no problem', async () => {
  expect(await problemsIn(root)).toEqual([]);
});

test('hidden files are ignored', async () => {
  await write('app/leaks/stuck-timer/.DS_Store', '');
  expect(await problemsIn(root)).toEqual([]);
});

const partsToMiss = Object.keys(project).filter((file) => !/^workers|scenery|-provider|leaks\/layout/.test(file));

test.each(partsToMiss)('%s may not be missing', async (file) => {
  await rm(path.join(root, file));
  expect(await problemsIn(root)).toEqual([`${file} is missing.`]);
});

test.each([
  'app/leaks/notes.md',
  'app/leaks/Unsorted/page.tsx',
  'app/leaks/stuck-timer/error.tsx',
  'app/leaks/stuck-timer/parts/list.tsx',
  'app/leaks/stuck-timer/leaky/list.tsx',
  'app/leaks/stuck-timer/old.spec.ts',
  'app/leaks/stuck-timer/leaky/leak.ts',
  'app/controls/leaky/page.css',
  'app/controls/calm-cache/leaky/page.tsx',
  'memlab-scenarios/gone.ts',
  'memlab-scenarios/stuck-timer.js',
  'workers/gone.ts',
])('%s may not be there', async (file) => {
  await write(file, '');
  expect(await problemsIn(root)).toContain(`${file} belongs to no case.`);
});

test('a folder with only a page is a case without its other files', async () => {
  await write('app/controls/draft/page.tsx', '');
  const rest = ['case.ts', 'layout.tsx', 'behaviour.spec.ts'].map((part) => `app/controls/draft/${part}`);
  const missing = [...rest, 'memlab-scenarios/draft.ts'].map((file) => `${file} is missing.`);
  expect(await problemsIn(root)).toEqual([...missing, 'app/controls/draft/page.tsx registers no payload with a canary.']);
});

/** Lines that occur in no twin. */
const lines = (count: number) => Array.from({ length: count }, (_, at) => `step(${at});\n`).join('');

const words = 'app/leaks/stuck-timer/case.ts';
const layout = 'app/leaks/stuck-timer/layout.tsx';
const lobby = 'app/leaks/stuck-timer/page.tsx';
const spec = 'app/leaks/stuck-timer/behaviour.spec.ts';
const leaky = 'app/leaks/stuck-timer/leaky/page.tsx';
const fixed = 'app/leaks/stuck-timer/fixed/page.tsx';
const scenario = 'memlab-scenarios/stuck-timer.ts';
const scenery = 'app/leaks/lost-node/scenery.ts';
const control = 'app/controls/calm-cache/page.tsx';
const controlLayout = 'app/controls/calm-cache/layout.tsx';
const controlScenario = 'memlab-scenarios/calm-cache.ts';

const namesLost = ' names lost-node instead of stuck-timer.';
const namesNone = ' does not name its case';
const mustNotLeak = ' has a LEAK mark, but must not leak.';
const fixesNothing = ' has a FIX mark, but is not a fixed page.';
const notOnItsOwnLine = ' has a mark that is not on a line of its own.';
const notAboveStatement = ':2 has a mark that is not above a statement.';
const withoutClock = ' does not contain Clock, the payload of stuck-timer.';
const containsNote = ' contains old-note, the payload of lost-node.';
const withoutCanary = ' registers no payload with a canary.';
const checksTwin = ' checks which twin it is; both twins must run the same code.';

test.each([
  ['a layout of another slug', layout, '"stuck-timer"', '"lost-node"', namesLost],
  ['a lobby of another slug', lobby, '"stuck-timer"', '"lost-node"', namesLost],
  ['a test of another slug', spec, "'stuck-timer'", "'lost-node'", namesLost],
  ['a scenario of another slug', scenario, "pairScenario('stuck-timer'", "pairScenario('lost-node'", namesLost],
  ['a scenario that imports another case', scenario, 'leaks/stuck-timer', 'leaks/lost-node', namesLost],
  ["a control's scenario of another slug", controlScenario, 'calm-cache', 'warm', ' names warm instead of calm-cache.'],
  ["a control's layout without a slug", controlLayout, 'slug=', 'name=', `${namesNone} calm-cache.`],

  ['a leaky page without a LEAK', leaky, '// LEAK:', '// NOTE:', ' has 0 LEAK marks, not 1.'],
  ['a leaky page with two', leaky, 'make', '// LEAK: this too\nmake', ' has 2 LEAK marks, not 1.'],
  ['a leaky page with a FIX', leaky, 'make', '// FIX: none\nmake', fixesNothing],
  ['a LEAK after a statement', leaky, "');", "'); // LEAK: here", notOnItsOwnLine],
  ['a LEAK above a blank line', leaky, 'keeps it\n', 'keeps it\n\n', notAboveStatement],
  ['a LEAK at the end of a block', leaky, 'list.push(it)', '}, [])', notAboveStatement],
  ['a fixed page without a FIX', fixed, '// FIX:', '// NOTE:', ' has no FIX mark.'],
  ['a fixed page with a LEAK', fixed, 'make', '// LEAK: still\nmake', mustNotLeak],
  ['a control with a LEAK', control, 'cache', '// LEAK: or not\ncache', mustNotLeak],
  ['a control with a FIX', control, 'cache', '// FIX: of what\ncache', fixesNothing],

  ['an exception for a line that is not there', words, 'keeps:', "line: { accepts: 'wait();', reason: 'x' }, keeps:", ': line.accepts is the text of 0 lines, not of one.'],
  ['an exception for the marked statement', words, 'keeps:', "line: { accepts: 'list.push(it);', reason: 'x' }, keeps:", ': line.accepts is in the marked statement, which needs no exception.'],
  ['an exception without a reason', words, 'keeps:', "line: { accepts: 'canary(it);', reason: '' }, keeps:", ': line.reason is empty.'],

  ['a leaky page without its payload', leaky, 'Clock', 'Clocks', withoutClock],
  ['a fixed page without its payload', fixed, 'Clock', 'Watch', withoutClock],
  ['a page with the payload of another pair', leaky, 'make', 'old-note; make', containsNote],
  ['a control with the payload of a pair', control, 'Tide', 'Clock', ' contains Clock, the payload of stuck-timer.'],

  ['a leaky page without a canary', leaky, 'canary', 'watch', withoutCanary],
  ['a fixed page without a canary', fixed, 'canary', 'watch', withoutCanary],
  ['a control without a canary', control, 'canary', 'watch', withoutCanary],

  ['a specimen of 71 lines', control, 'cache', `${lines(70)}cache`, ' has 71 lines; at most 70 are allowed.'],
  ['an if that checks the twin', scenery, 'export', 'if (isLeaky) stay();\nexport', checksTwin],
  ['a conditional that checks the twin', control, 'cache', 'leaky ? stay() : go();\ncache', checksTwin],
  ['a comparison that checks the twin', leaky, 'make', "const stays = twin === 'leaky';\nmake", checksTwin],
])('%s is reported', async (_what, file, was, becomes, complaint) => {
  const text = await readFile(path.join(root, file), 'utf8');
  expect(text).toContain(was);
  await write(file, text.replace(was, becomes));
  expect(await problemsIn(root)).toEqual([`${file}${complaint}`]);
});

test('twins register the same payload', async () => {
  const text = await readFile(path.join(root, fixed), 'utf8');
  await write(fixed, text.replace('canary(it)', 'canary(other)'));
  expect(await problemsIn(root)).toEqual(['app/leaks/stuck-timer: the twins do not register the same payload.']);
});

test.each(['object-url', 'timing'])('a payload of the kind %s needs no canary, because it is not a JavaScript object', async (kind) => {
  await write('app/leaks/stuck-timer/case.ts', `export default { keeps: { name: 'x', kind: '${kind}' } };\n`);
  for (const file of [leaky, fixed]) await write(file, (await readFile(path.join(root, file), 'utf8')).replace('canary', 'watch'));
  expect(await problemsIn(root)).toEqual([]);
});

test('twins may differ in 24 lines, but not in 25', async () => {
  const text = await readFile(path.join(root, leaky), 'utf8'); // four lines differ already
  await write(leaky, text + lines(20));
  expect(await problemsIn(root)).toEqual([]);
  await write(leaky, text + lines(21));
  expect(await problemsIn(root)).toEqual(['app/leaks/stuck-timer: the twins differ in 25 lines; at most 24 are allowed.']);
});

test('a specimen may have 70 lines', async () => {
  await write(control, lines(69) + project[control]);
  expect(await problemsIn(root)).toEqual([]);
});

test.each([
  { name: 'object URL', kind: 'object-url' },
  { name: 'adopted style sheet', kind: 'dom' },
  { name: '<style>', kind: 'dom' },
])('a name that the browser defines need not occur in the pages: $name', async (keeps) => {
  await write('app/leaks/stuck-timer/case.ts', `export default { keeps: ${JSON.stringify(keeps)} };\n`);
  expect(await problemsIn(root)).toEqual([]);
});
