import { expect } from '@/lib/catalogue/hunter-test';
import { test } from './support/specimen';

/** Leaks that could be mistaken for something else: for the tracker's own, for another leak's part, for no growth at all. */

const mistakable = [
  {
    title: 'a class whose name begins as the tracker’s do, and what it keeps',
    finds: { LeakHuntLabel: 1 },
    visit: 'globalThis.LeakHuntLabel ??= class LeakHuntLabel { bill = new Invoice(); lines = new Array(100).fill(1); }; kept.push(new LeakHuntLabel())',
  },
  {
    title: 'a function that is called as the tracker’s is',
    finds: { Invoice: 1 },
    visit: "const bill = new Invoice(); addEventListener('resize', function leakHuntRun() { return bill; })",
  },
  {
    title: 'an element in the document, beside one of its kind that is in none',
    finds: { '<mark>': 2 },
    visit: "kept.push(document.createElement('mark')); document.body.insertAdjacentHTML('beforeend', '<mark></mark>')",
  },
  {
    title: 'listeners that two statements add in turns',
    finds: { 'resize listener': 1 },
    visit: "if (visits++ % 2) addEventListener('resize', () => 1); else addEventListener('resize', () => 2)",
  },
];

for (const { title, finds, visit } of mistakable) {
  test(`${title}: found`, async ({ page, specimens }) => {
    await page.goto(specimens.urlOf(visit));
    await expect(page).toRetain(finds, () => page.evaluate('visit()'));
  });
}

test('a function that is called as the tracker’s is stands in the sentence and in the path', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf("const bill = new Invoice(); addEventListener('resize', function leakHuntRun() { return bill; })"));
  const story = '`window` keeps a `resize` listener, `leakHuntRun()`, whose scope keeps `bill`: one `Invoice` per visit';
  await expect(expect(page).toRetainNothing(() => page.evaluate('visit()'))).rejects.toThrow(story);
});

test('the tracker itself counts as nothing, nor does what it notes of listeners that go', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf("const target = document.createElement('p'); target.addEventListener('click', tick); kept.push(target); if (kept.length > 2) kept.shift()"));
  await expect(page).toRetainNothing(() => page.evaluate('visit()'));
});

test('of two statements that open in turns the line is one of theirs', async ({ page, specimens }) => {
  await page.goto(specimens.urlOf("if (visits++ % 2)\n URL.createObjectURL(new Blob(['a']));\n else\n URL.createObjectURL(new Blob(['b']))"));
  await expect(expect(page).toRetainNothing(() => page.evaluate('visit()'))).rejects.toThrow(/\/\?visit=\S+:(7|9):6/);
});
