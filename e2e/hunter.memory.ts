import { expect } from '@/lib/catalogue/hunter-test';
import { type Specimen, test } from './support/specimen';

/**
 * Tests the hunter on a page without a framework: it must find a small leak of every kind with its name and number, and
 * must report nothing if the same resource is released.
 */

const specimens: Specimen[] = [
  {
    kind: 'object',
    finds: { Invoice: 1 },
    leaky: 'kept.push(new Invoice())',
    fixed: 'new Invoice()',
  },
  {
    kind: 'closure',
    finds: { onLater: 1 },
    leaky: 'const seed = {}; kept.push(function onLater() { return seed; })',
    fixed: 'const seed = {}; (function onLater() { return seed; })()',
  },
  {
    kind: 'detached-dom',
    finds: { '<mark>': 1 },
    leaky: "kept.push(document.createElement('mark'))",
    fixed: "document.createElement('mark')",
  },
  {
    kind: 'dom',
    finds: { '<style>': 1 },
    leaky: "document.head.append(document.createElement('style'))",
    fixed: "const sheet = document.createElement('style'); document.head.append(sheet); sheet.remove()",
  },
  {
    kind: 'listener',
    finds: { 'resize listener': 1 },
    leaky: "addEventListener('resize', () => {})",
    fixed: "const stop = new AbortController(); addEventListener('resize', () => {}, stop); stop.abort()",
  },
  {
    kind: 'timer',
    finds: { interval: 1 },
    leaky: 'setInterval(tick, 60000)',
    fixed: 'clearInterval(setInterval(tick, 60000))',
  },
  {
    kind: 'frame',
    finds: { 'animation frame': 1 },
    leaky: 'requestAnimationFrame(function loop() { requestAnimationFrame(loop); })',
    fixed: 'requestAnimationFrame(tick)',
  },
  {
    kind: 'observer',
    finds: { ResizeObserver: 1 },
    leaky: 'new ResizeObserver(tick).observe(document.body)',
    fixed: 'const watch = new ResizeObserver(tick); watch.observe(document.body); watch.disconnect()',
  },
  {
    kind: 'worker',
    finds: { Worker: 1 },
    leaky: "new Worker('data:text/javascript,')",
    fixed: "new Worker('data:text/javascript,').terminate()",
  },
  {
    kind: 'port',
    finds: { MessagePort: 2 },
    leaky: 'const { port1, port2 } = new MessageChannel(); port1.onmessage = tick; port2.onmessage = tick',
    fixed: 'const { port1, port2 } = new MessageChannel(); port1.onmessage = tick; port1.close(); port2.close()',
  },
  {
    kind: 'channel',
    finds: { BroadcastChannel: 1 },
    leaky: "new BroadcastChannel('news').onmessage = tick",
    fixed: "const news = new BroadcastChannel('news'); news.onmessage = tick; news.close()",
  },
  {
    kind: 'object-url',
    finds: { 'object URL': 1 },
    leaky: "URL.createObjectURL(new Blob(['text']))",
    fixed: "URL.revokeObjectURL(URL.createObjectURL(new Blob(['text'])))",
  },
  {
    kind: 'media',
    finds: { ImageBitmap: 1 },
    leaky: 'kept.push(await createImageBitmap(new ImageData(8, 8)))',
    fixed: '(await createImageBitmap(new ImageData(8, 8))).close()',
  },
  {
    kind: 'timing',
    finds: { PerformanceMark: 1 },
    leaky: "performance.mark('visit')",
    fixed: "performance.mark('visit'); performance.clearMarks('visit')",
  },
];

/** Leaks of values without a constructor name. */
const nameless = [
  { title: 'different strings', finds: { '(string)': 1 }, visit: "kept.push(JSON.stringify(['invoice', visits++]))" },
  { title: 'different concatenated strings', finds: { '(string)': 1 }, visit: "kept.push('the invoice of visit ' + visits++)" },
  { title: 'different regular expressions', finds: { '(regexp)': 1 }, visit: "kept.push(new RegExp('invoice ' + visits++))" },
  { title: 'different symbols', finds: { '(symbol)': 1 }, visit: "kept.push(Symbol('invoice ' + visits++))" },
  { title: 'different bigints', finds: { '(bigint)': 1 }, visit: 'kept.push(2n ** 64n + BigInt(visits++))' },
];

/** Objects that retain each other are one leak with one name. */
const single = [
  {
    title: 'a listener, its function, its scope and the objects that the scope retains',
    finds: { Invoice: 1 },
    visit: "const bill = new Invoice(); const rows = [bill]; addEventListener('resize', function show() { return rows; })",
  },
  {
    title: 'timers of a page that replaces performance, as fake timers do',
    finds: { Invoice: 1 },
    visit: "globalThis.performance = { now: () => 0 }; const bill = new Invoice(); setTimeout(() => setInterval(() => bill, 1e6))",
  },
  {
    title: 'a function with two listeners',
    finds: { Invoice: 1 },
    visit: "const bill = new Invoice(); const show = () => bill; addEventListener('resize', show); addEventListener('keydown', show)",
  },
  {
    title: 'the function that waits for a promise, and the promise that waits for it',
    finds: { Invoice: 1 },
    visit: 'const bill = new Invoice(); (globalThis.never ??= new Promise(() => {})).then(() => bill)',
  },
  {
    title: 'an object that a listener and a list retain',
    finds: { Invoice: 1 },
    visit: "const bill = new Invoice(); kept.push({ bill }); addEventListener('resize', () => bill)",
  },
  {
    title: 'the key and the value of an entry in a Map',
    finds: { Invoice: 1 },
    visit: 'cache.set({}, new Invoice())',
  },
  {
    title: 'objects that are each retained by a different older object',
    finds: { Invoice: 1 },
    visit: 'globalThis.rows ??= Array.from({ length: 99 }, () => ({})); rows[visits++].bill = new Invoice()',
  },
  {
    title: 'objects that are each retained by a different older list',
    finds: { Invoice: 1 },
    visit: 'globalThis.rows ??= Array.from({ length: 99 }, () => ({ bills: [] })); rows[visits++].bills.push(new Invoice())',
  },
  {
    title: 'elements that are each retained by a different older element',
    finds: { '<mark>': 1 },
    visit: "globalThis.rows ??= Array.from({ length: 99 }, () => document.createElement('p')); rows[visits++].append(document.createElement('mark'))",
  },
  {
    title: 'objects in lists of six, some of which are created during the visits',
    finds: { Invoice: 1 },
    visit: 'globalThis.lists ??= [[]]; if (lists.at(-1).length === 6) lists.push([]); lists.at(-1).push(new Invoice())',
  },
  {
    title: 'a doubly linked list that is retained from both ends',
    finds: { Invoice: 1 },
    visit: 'globalThis.first ??= globalThis.last = {}; const before = last; globalThis.last = before.next = { before, bill: new Invoice() }',
  },
];

/** Things that grow for a while but are not leaks; the last two grow for more visits than one pass makes. */
const harmless = [
  { title: 'a cache that fills and stops', visit: 'cache.set(visits++ % 4, new Invoice())' },
  { title: 'a bounded cache that keeps the newest', visit: 'kept.push(new Invoice()); if (kept.length > 3) kept.shift()' },
  { title: 'an object that is created once', visit: 'globalThis.only ??= new Invoice()' },
  { title: 'a listener on a removed element', visit: "document.createElement('p').addEventListener('click', () => {})" },
  { title: 'a timeout that has run', visit: 'await new Promise((resolve) => setTimeout(resolve, 1))' },
  { title: 'the same listener added again', visit: "addEventListener('resize', tick)" },
  { title: 'an object that each of a dozen objects gets once', visit: 'globalThis.rows ??= Array.from({ length: 12 }, () => ({})); rows[visits++ % 12].bill ??= new Invoice()' },
  { title: 'a cache that fills for ten visits, by a different number in each', visit: 'for (let more = 9 - visits++; more >= 0; more--) cache.set({}, new Invoice())' },
];

for (const { kind, finds, leaky, fixed } of specimens) {
  test(`${kind}: a leak of every visit is found`, async ({ page, specimens }) => {
    await page.goto(specimens.urlOf(leaky));
    await expect(page).toRetain(finds, () => page.evaluate('visit()'));
  });

  test(`${kind}: a released one is not reported`, async ({ page, specimens }) => {
    await page.goto(specimens.urlOf(fixed));
    await expect(page).toRetainNothing(() => page.evaluate('visit()'));
  });
}

for (const { title, finds, visit } of [...nameless, ...single]) {
  test(`${title}: one leak`, async ({ page, specimens }) => {
    await page.goto(specimens.urlOf(visit));
    await expect(page).toRetain(finds, () => page.evaluate('visit()'));
  });
}

test('two leaks of one class are counted together', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf('kept.push(new Invoice()); cache.set({}, new Invoice())'));
  await expect(page).toRetain({ Invoice: 2 }, async () => {
    await page.evaluate('visit()');
  });
});

for (const { title, visit } of harmless) {
  test(`${title} is not a leak`, async ({ page, specimens }) => {
    await page.goto(specimens.urlOf(visit));
    await expect(page).toRetainNothing(() => page.evaluate('visit()'));
  });
}

test('if the objects have different retainers, the sentence names one of them', async ({ page, specimens }) => {
  const visit = 'globalThis.rows ??= Array.from({ length: 99 }, () => ({})); if (visits % 2) globalThis[`bill${visits}`] = new Invoice(); else rows[visits].bill = new Invoice(); visits++';
  await page.goto(specimens.urlOf(visit));
  const story = /(?:An object keeps `bill`|`window` keeps `bill\d+`): one `Invoice` per visit/;
  await expect(expect(page).toRetainNothing(() => page.evaluate('visit()'))).rejects.toThrow(story);
});

test('growth by a different number in every visit is a leak with the mean', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf('for (let more = visits++ % 3; more >= 0; more--) kept.push(new Invoice())'));
  await expect(page).toRetain({ Invoice: 2 }, () => page.evaluate('visit()'));
});

const onceSeen = [
  { title: 'a clean page is visited ten times', visit: 'new Invoice()', most: 10 },
  { title: 'a leak whose line is found by its closure is confirmed without a second pass', visit: "const bill = new Invoice(); addEventListener('resize', () => bill)", most: 10 + 6 + 64 },
  { title: 'a leak whose line is found by its list is confirmed without a second pass', visit: 'kept.push(new Invoice())', most: 10 + 6 + 64 },
];
/** `most`: ten visits, up to six to trace the line, and up to 64 to confirm. */
for (const { title, visit, most } of onceSeen) {
  test(title, async ({ page, specimens }) => {
    let visits = 0;
    await page.goto(specimens.urlOf(visit));
    const hunt = expect(page).toRetainNothing(async () => {
      visits++;
      await page.evaluate('visit()');
    });
    await hunt.catch(() => undefined);
    expect(visits).toBeGreaterThanOrEqual(10);
    expect(visits).toBeLessThanOrEqual(most);
  });
}

test('growth that the control walk shows too is subtracted, and no other growth', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf("addEventListener('resize', () => {}); kept.push(new Date())"));
  const visit = async () => { await page.evaluate('visit()'); };
  const controlVisit = async () => { await page.evaluate('kept.push(new Date())'); };
  await expect(page).toRetainNothing(visit, { control: visit });
  await expect(expect(page).toRetainNothing(visit, { control: controlVisit })).rejects.toThrow('resize listener');
});

test('growth at the same retainer as in the control walk belongs to the framework, in any number; growth of only the page does not', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf("const note = { at: [new Date(), new Date(), new Date()] }; if (location.hash) note.bill = new Invoice(); kept.push(note)"));
  const visit = async () => { await page.evaluate('visit()'); };
  const controlVisit = async () => { await page.evaluate('kept.push({ at: [new Date()] })'); };
  await expect(page).toRetainNothing(visit, { control: controlVisit });
  await page.goto(`${page.url()}#bill`);
  await expect(expect(page).toRetainNothing(visit, { control: controlVisit })).rejects.toThrow('one `Invoice` per visit');
});
