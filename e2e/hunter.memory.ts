import { expect } from '@/lib/catalogue/hunter-test';
import { type Specimen, test } from './support/specimen';

/**
 * The hunter itself, on a page without any framework: one tiny leak of every kind, told by name and number, and the same
 * thing released, which must count as nothing.
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

/** What has no constructor to be called by. */
const nameless = [
  { title: 'texts that differ', finds: { '(string)': 1 }, visit: "kept.push(JSON.stringify(['invoice', visits++]))" },
  { title: 'concatenated texts that differ', finds: { '(string)': 1 }, visit: "kept.push('the invoice of visit ' + visits++)" },
  { title: 'patterns that differ', finds: { '(regexp)': 1 }, visit: "kept.push(new RegExp('invoice ' + visits++))" },
  { title: 'symbols that differ', finds: { '(symbol)': 1 }, visit: "kept.push(Symbol('invoice ' + visits++))" },
  { title: 'large whole numbers that differ', finds: { '(bigint)': 1 }, visit: 'kept.push(2n ** 64n + BigInt(visits++))' },
];

/** What hangs together is one leak, under one name. */
const single = [
  {
    title: 'a listener, its function, its scope and what that keeps',
    finds: { Invoice: 1 },
    visit: "const bill = new Invoice(); const rows = [bill]; addEventListener('resize', function show() { return rows; })",
  },
  {
    title: 'a function that two listeners keep',
    finds: { Invoice: 1 },
    visit: "const bill = new Invoice(); const show = () => bill; addEventListener('resize', show); addEventListener('keydown', show)",
  },
  {
    title: 'the function that waits for a promise, and the promise that waits for it',
    finds: { Invoice: 1 },
    visit: 'const bill = new Invoice(); (globalThis.never ??= new Promise(() => {})).then(() => bill)',
  },
  {
    title: 'an object that a listener keeps, and a list as well',
    finds: { Invoice: 1 },
    visit: "const bill = new Invoice(); kept.push({ bill }); addEventListener('resize', () => bill)",
  },
  {
    title: 'the key and the value of an entry in a Map',
    finds: { Invoice: 1 },
    visit: 'cache.set({}, new Invoice())',
  },
  {
    title: 'objects of which each hangs on another old one',
    finds: { Invoice: 1 },
    visit: 'globalThis.rows ??= Array.from({ length: 99 }, () => ({})); rows[visits++].bill = new Invoice()',
  },
  {
    title: 'objects of which each hangs in another old list',
    finds: { Invoice: 1 },
    visit: 'globalThis.rows ??= Array.from({ length: 99 }, () => ({ bills: [] })); rows[visits++].bills.push(new Invoice())',
  },
  {
    title: 'elements of which each hangs on another old one',
    finds: { '<mark>': 1 },
    visit: "globalThis.rows ??= Array.from({ length: 99 }, () => document.createElement('p')); rows[visits++].append(document.createElement('mark'))",
  },
  {
    title: 'objects in lists of six, of which the last few are newer than the visits',
    finds: { Invoice: 1 },
    visit: 'globalThis.lists ??= [[]]; if (lists.at(-1).length === 6) lists.push([]); lists.at(-1).push(new Invoice())',
  },
  {
    title: 'a list that is linked both ways, from its first to its last',
    finds: { Invoice: 1 },
    visit: 'globalThis.first ??= globalThis.last = {}; const before = last; globalThis.last = before.next = { before, bill: new Invoice() }',
  },
];

/** Things that look like leaks for a while, and are none; the last two for more than the visits of one look. */
const harmless = [
  { title: 'a cache that fills and stops', visit: 'cache.set(visits++ % 4, new Invoice())' },
  { title: 'a bounded cache that keeps the newest', visit: 'kept.push(new Invoice()); if (kept.length > 3) kept.shift()' },
  { title: 'something made once', visit: 'globalThis.only ??= new Invoice()' },
  { title: 'a listener on an element that leaves', visit: "document.createElement('p').addEventListener('click', () => {})" },
  { title: 'a timeout that has run', visit: 'await new Promise((resolve) => setTimeout(resolve, 1))' },
  { title: 'the same listener added again', visit: "addEventListener('resize', tick)" },
  { title: 'what each of a dozen objects gets once', visit: 'globalThis.rows ??= Array.from({ length: 12 }, () => ({})); rows[visits++ % 12].bill ??= new Invoice()' },
  { title: 'a cache that fills for ten visits, by another number in each', visit: 'for (let more = 9 - visits++; more >= 0; more--) cache.set({}, new Invoice())' },
];

for (const { kind, finds, leaky, fixed } of specimens) {
  test(`${kind}: what every visit leaves behind is found`, async ({ page, specimens }) => {
    await page.goto(specimens.urlOf(leaky));
    await expect(page).toRetain(finds, () => page.evaluate('visit()'));
  });

  test(`${kind}: what is released counts as nothing`, async ({ page, specimens }) => {
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

test('two leaks of one class: the number is that of both', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf('kept.push(new Invoice()); cache.set({}, new Invoice())'));
  await expect(page).toRetain({ Invoice: 2 }, async () => {
    await page.evaluate('visit()');
  });
});

for (const { title, visit } of harmless) {
  test(`${title} is no leak`, async ({ page, specimens }) => {
    await page.goto(specimens.urlOf(visit));
    await expect(page).toRetainNothing(() => page.evaluate('visit()'));
  });
}

test('where the visits hang their objects on different holders, the story is that of one of them', async ({ page, specimens }) => {
  const visit = 'globalThis.rows ??= Array.from({ length: 99 }, () => ({})); if (visits % 2) globalThis[`bill${visits}`] = new Invoice(); else rows[visits].bill = new Invoice(); visits++';
  await page.goto(specimens.urlOf(visit));
  const story = /(?:An object keeps `bill`|`window` keeps `bill\d+`): one `Invoice` per visit/;
  await expect(expect(page).toRetainNothing(() => page.evaluate('visit()'))).rejects.toThrow(story);
});

test('what grows by another number in every visit is neither clean nor a leak, and the numbers are shown', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf('for (let more = visits++ % 3; more >= 0; more--) kept.push(new Invoice())'));
  const series = /grows in every visit, but not by the same number, nor when the visits are made again: .*object Invoice (?:[123] ){6}[123]/;
  await expect(expect(page).toRetainNothing(() => page.evaluate('visit()'))).rejects.toThrow(series);
});

const onceSeen = [
  { title: 'a clean page', visit: 'new Invoice()' },
  { title: 'a leak whose line its closure tells', visit: "const bill = new Invoice(); addEventListener('resize', () => bill)" },
  { title: 'a leak whose line its list tells', visit: 'kept.push(new Invoice())' },
];
for (const { title, visit } of onceSeen) {
  test(`${title} is visited ten times, and not looked at again`, async ({ page, specimens }) => {
    let visits = 0;
    await page.goto(specimens.urlOf(visit));
    const hunt = expect(page).toRetainNothing(async () => {
      visits++;
      await page.evaluate('visit()');
    });
    await hunt.catch(() => undefined);
    expect(visits).toBe(10);
  });
}

test('what a visit to a neutral page leaves behind as well is taken off, and no more', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf("addEventListener('resize', () => {}); kept.push(new Date())"));
  const visit = async () => { await page.evaluate('visit()'); };
  const neutral = async () => { await page.evaluate('kept.push(new Date())'); };
  await expect(page).toRetainNothing(visit, { control: visit });
  await expect(expect(page).toRetainNothing(visit, { control: neutral })).rejects.toThrow('resize listener');
});

test('what hangs where the neutral page hangs something, too, is the framework’s in any number; what only the page leaves is not', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf("const note = { at: [new Date(), new Date(), new Date()] }; if (location.hash) note.bill = new Invoice(); kept.push(note)"));
  const visit = async () => { await page.evaluate('visit()'); };
  const neutral = async () => { await page.evaluate('kept.push({ at: [new Date()] })'); };
  await expect(page).toRetainNothing(visit, { control: neutral });
  await page.goto(`${page.url()}#bill`);
  await expect(expect(page).toRetainNothing(visit, { control: neutral })).rejects.toThrow('one `Invoice` per visit');
});
