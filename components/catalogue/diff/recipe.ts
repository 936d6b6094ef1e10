import type { Kept, LeakKind, Pair } from '@/lib/catalogue/case';

/** A step of a recipe; text in backticks is typed or read on the screen. */
export type RecipeStep = string;

/** The number of visits by hand; three visits give a number that other causes rarely give. */
const visits = 3;

/**
 * The steps to find a leak of this kind by hand in Chrome's DevTools: in a heap snapshot if it shows the leak, else in
 * the tool that does.
 */
export function recipeFor(slug: string, { keeps, path, feature }: Pair): RecipeStep[] {
  const overview = `Open \`/leaks/${slug}\` in a guest window, where no browser extension adds objects. Visit the leaky page once and come back, so that everything that is loaded only once is loaded.`;
  const walk = `Choose Leaky, use the page until its feature has worked (${lowerFirst(feature)}), and choose Overview again. Do this ${visits} times, without reloading.`;
  const fixed = 'Reload the overview and do the same with Fixed. The number must not change.';
  const find = byKind[keeps.kind];
  const { before, after } = find(keeps, path);
  return [overview, ...before, walk, ...after, fixed, ...secondSign(path)];
}

/** The steps to see by hand that a control retains nothing. */
export function recipeForControl(slug: string, source: string): RecipeStep[] {
  const payload = /^class (\w+)/m.exec(source)?.[1];
  return [
    `Open \`/controls\` in a guest window, go to the page (\`/controls/${slug}\`), use it, and go back with the link above it, so that everything that is loaded only once is loaded.`,
    'In DevTools choose Memory, Heap snapshot, Take snapshot. DevTools runs a garbage collection first.',
    `Visit the page and go back ${visits} more times, without reloading, and take a second snapshot.`,
    payload
      ? `Change the view of the second snapshot from Summary to Comparison and filter by the class \`${payload}\`: its # Delta is 0, or it is not in the list.`
      : 'Change the view of the second snapshot from Summary to Comparison. The differences are V8’s own code and strings; no class of the page grows by one for each visit.',
  ];
}

interface Finding {
  before: RecipeStep[];
  after: RecipeStep[];
}

type Find = (keeps: Kept, path: readonly string[]) => Finding;

const byHeap: Find = (keeps, path) => comparison(keeps, keeps.name, path);

const byKind: Readonly<Record<LeakKind, Find>> = {
  object: byHeap,
  closure: byHeap,
  timing: (keeps) => counted(keeps, `performance.getEntriesByType('${keeps.name === 'PerformanceMeasure' ? 'measure' : 'mark'}').length`, 'The timeline belongs to the browser, so a heap snapshot does not list its entries under a class of the page. The page can count them itself.'),
  'detached-dom': (keeps, path) => {
    const { before, after } = comparison(keeps, `Detached ${keeps.name}`, path);
    return { before, after: [...after, 'Newer versions also have Memory, Detached elements, which lists only these elements.'] };
  },
  dom: (keeps) => {
    const tag = /^<([\w-]+)>$/.exec(keeps.name)?.[1];
    const expression = tag === undefined ? 'document.adoptedStyleSheets.length' : `document.querySelectorAll('${tag}').length`;
    return counted(keeps, expression, 'These elements are not detached: they are in the document, so count them there. The Elements panel shows them, too.');
  },
  listener: (keeps, path) => comparison(keeps, keeps.name, path),
  timer: (keeps, path) => comparison(keeps, keeps.name, path),
  frame: (keeps, path) => comparison(keeps, keeps.name, path),
  observer: (keeps, path) => comparison(keeps, keeps.name, path),
  port: (keeps, path) => comparison(keeps, keeps.name, path),
  channel: (keeps, path) => comparison(keeps, keeps.name, path),
  worker: (keeps) => outside(keeps, 'In DevTools open Sources and look at Threads: each worker is one line there.', 'a worker'),
  socket: (keeps) => outside(keeps, 'In DevTools open Network before the visits. A connection that is still open is shown as Pending.', 'a connection'),
  'object-url': (keeps) => outside(keeps, 'Open `chrome://blob-internals` in another tab. The data of an object URL is in the browser process, so no heap snapshot shows it.', 'a blob with a reference'),
  string: byHeap,
  'number-store': byHeap,
  buffer: byHeap,
  style: (keeps) => counted(keeps, '[...document.styleSheets].reduce((sum, { cssRules }) => sum + cssRules.length, 0)', 'The rules belong to the browser, so a heap snapshot shows only a few of them. The page can count them itself.'),
  storage: (keeps) => outside(keeps, 'In DevTools choose Application: each entry is one line under Storage.', 'an entry'),
  history: (keeps) => counted(keeps, 'history.length', 'The entries belong to the browser, so no heap snapshot shows them. The page can count them itself, up to 50.'),
  wasm: (keeps) => outside(keeps, 'In DevTools choose Memory; the memory of a WebAssembly program is an ArrayBuffer in a heap snapshot.', 'a page of memory'),
  media: (keeps) =>
    outside(keeps, `Open \`chrome://media-internals\` in another tab and choose Audio. The buffers of an ${keeps.name} are not in the JavaScript heap, so the heap size does not show them. The object itself is in a heap snapshot, under \`${keeps.name}\`.`, 'an audio context'),
};

/** Compares two snapshots and then follows the retainers of an object upwards. */
function comparison({ perVisit }: Kept, filter: string, path: readonly string[]): Finding {
  return {
    before: ['In DevTools choose Memory, Heap snapshot, Take snapshot. DevTools runs a garbage collection first.'],
    after: [
      `Take a second snapshot, change its view from Summary to Comparison, and filter by the class \`${filter}\`. Its # Delta is \`+${visits * perVisit}\`: ${perVisit} for each visit.`,
      `Open the row, choose one of the objects, and read Retainers below, from top to bottom: ${upwards(path)}. The suspect reference is the one from an object that should stay alive to an object that belongs to the page.`,
    ],
  };
}

/** Reads a number that the page itself can return. */
function counted({ perVisit }: Kept, expression: string, why: string): Finding {
  return {
    before: [why, `In DevTools choose Console, enter \`${expression}\`, and note the number.`],
    after: [`Enter it again: the number is ${visits * perVisit} higher, ${perVisit} for each visit.`],
  };
}

/** Counts resources that are outside the JavaScript heap. */
function outside({ perVisit }: Kept, where: string, what: string): Finding {
  return { before: [where, 'Note how many there are.'], after: [`Look again: there are ${visits * perVisit} more, ${what} for each ${perVisit === 1 ? 'visit' : 'of them'}, and none disappears.`] };
}

/** The path nodes from the payload to the root, with DevTools' own names. */
function upwards(path: readonly string[]): string {
  return path
    .slice(0, -1)
    .reverse()
    .map((node) => (/\bscope\b/.test(node) ? `${node} (DevTools writes \`Context\`)` : /^[\w$.]+$/.test(node) ? `\`${node}\`` : node))
    .join(', ');
}

/** Other places in which a leak of this mechanism is visible, by the first path nodes. */
const signs: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^(window|document) (\w+) listener/, ([, target = '', event = '']) => `A second sign: \`getEventListeners(${target}).${event}?.length\` in the Console is higher after every visit.`],
  [/^the browser's timers|^the browser's frame callbacks|^the browser's idle callbacks/, () => 'A second sign: record a few seconds in Performance after the page was left. Its callback still runs, as often as there were visits.'],
  [/^the running thread/, () => 'A second sign: Sources, Threads has one more line for every visit.'],
  [/^the open (connection|event stream)/, () => 'A second sign: Network keeps one more request Pending for every visit.'],
  [/iframe window$/, () => 'A second sign: the Performance monitor (in the menu, More tools) counts one more document for every visit.'],
];

function secondSign(path: readonly string[]): RecipeStep[] {
  const pathText = path.join(' ');
  for (const [pattern, words] of signs) {
    const match = pattern.exec(pathText);
    if (match) return [words(match)];
  }
  return [];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
