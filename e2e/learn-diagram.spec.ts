import { expect, type Locator, type Page, test } from 'playwright/test';
import { limits } from '../lib/lessons/stepper/limits';
import { expectAccessible } from './support/accessible';

const lesson = '/learn/stack-and-heap';

/** Opens a diagram at a program and step, and waits until the program has run and the editor exists. */
async function open(page: Page, program: string, step: number, url = lesson): Promise<Locator> {
  await page.goto(`${url}#run=${program},${step}`);
  const lab = page.locator(`[data-diagram="${program}"]`).first();
  await lab.scrollIntoViewIfNeeded();
  await expect(lab.locator('.cm-content')).toBeVisible();
  await expect(lab).toHaveAttribute('data-running', 'false');
  await expect(lab.getByRole('slider')).toHaveValue(String(step));
  return lab;
}

/** Writes another program into the editor and waits until it has run. */
async function write(lab: Locator, source: string): Promise<void> {
  await lab.locator('.cm-content').fill(source);
  await expect(lab).toHaveAttribute('data-running', 'true');
  await expect(lab).toHaveAttribute('data-running', 'false');
}

const stack = (lab: Locator) => lab.getByRole('group', { name: 'Stack' });
const heap = (lab: Locator) => lab.getByRole('group', { name: 'Heap' });

/**
 * Jumps to the last step of the program in the editor after it has run. A program of one step has only one position.
 */
async function toEnd(lab: Locator): Promise<void> {
  await expect(lab).toHaveAttribute('data-running', 'false');
  const slider = lab.getByRole('slider');
  const last = (await slider.getAttribute('max')) ?? '0';
  if (last !== '0') await slider.fill(last);
}

test('forward and back draw one step more and one less', async ({ page }) => {
  const lab = await open(page, 'two-names', 0);
  await expect(heap(lab).getByRole('listitem').filter({ hasText: '#1' })).toHaveCount(0);
  for (let step = 0; step < 3; step++) await lab.getByRole('button', { name: 'Forward' }).click();
  await expect(heap(lab).locator('[data-object="1"]')).toContainText('Object');
  await expect(lab.getByRole('status')).toHaveText('obj = → #1. New on the heap: #1 Object. Next: line 5.');
  await expect(lab.locator('.cm-current')).toHaveText('let objRef = obj;');
  await expect(lab.locator('[data-arrow="1"]')).toHaveCount(1);
  await lab.getByRole('button', { name: 'Forward' }).click();
  await expect(lab.locator('[data-arrow="1"]')).toHaveCount(2);
  await lab.getByRole('button', { name: 'Back' }).click();
  await expect(lab.locator('[data-arrow="1"]')).toHaveCount(1);
});

test('the editor has its accessible name from the start', async ({ page }) => {
  await page.addInitScript(() => {
    const nameless: string[] = [];
    Object.assign(window, { nameless });
    new MutationObserver(() => {
      for (const editor of document.querySelectorAll('.cm-content:not([aria-label])')) nameless.push(editor.className);
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page, 'two-names', 0);
  expect(await page.evaluate(() => (window as unknown as { nameless: string[] }).nameless)).toEqual([]);
});

test('play continues to the end, and the console shows the output', async ({ page }) => {
  const lab = await open(page, 'two-names', 3);
  await lab.getByRole('button', { name: 'Play' }).click();
  await expect(lab.getByRole('status')).toHaveText('Printed: 99. The program has ended.', { timeout: 15_000 });
  await expect(lab.getByRole('region', { name: 'Console' })).toHaveText('99');
  await expect(lab.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('calls push frames on the stack, the newest on top, and returns remove them', async ({ page }) => {
  const lab = await open(page, 'calls', 0);
  const frames = stack(lab).getByRole('heading', { level: 4 });
  await expect(frames).toHaveText(['the program running']);
  const slider = lab.getByRole('slider');
  await expect
    .poll(async () => {
      await slider.press('ArrowRight');
      return frames.allTextContents();
    })
    .toEqual(['square running', 'sumOfSquares ', 'the program ']);
  await toEnd(lab);
  await expect(frames).toHaveText(['the program running']);
  await expect(stack(lab)).toContainText('total 25');
});

test('hover and focus highlight the object of a reference', async ({ page }) => {
  const lab = await open(page, 'two-names', 6);
  const target = heap(lab).locator('[data-object="1"]');
  const reference = stack(lab).getByRole('button', { name: 'reference to #1' });
  await expect(target).not.toHaveAttribute('data-lit');
  await reference.first().hover();
  await expect(target).toHaveAttribute('data-lit', 'true');
  await expect(lab.locator('[data-arrow="1"][data-lit]')).toHaveCount(2);
  await page.mouse.move(0, 0);
  await expect(target).not.toHaveAttribute('data-lit');
  await reference.last().focus();
  await expect(target).toHaveAttribute('data-lit', 'true');
});

for (const width of [390, 1280]) {
  test(`every arrow begins at its reference and ends at the edge of its object, ${width} pixels wide, also after a change of width`, async ({ page }) => {
    await page.setViewportSize({ width: width + 130, height: 900 });
    const lab = await open(page, 'linked-list', 20);
    await page.setViewportSize({ width, height: 900 });
    const ends = () =>
      lab.getByRole('group', { name: 'Memory at this step' }).evaluate((root) => {
        const origin = root.getBoundingClientRect();
        const near = (value: number, edge: number) => Math.abs(value - edge) < 4;
        return [...root.querySelectorAll<SVGPathElement>('path[data-arrow]')].map((path) => {
          const from = path.getPointAtLength(0);
          const to = path.getPointAtLength(path.getTotalLength());
          const box = root.querySelector(`[data-object="${path.dataset.arrow}"]`)?.getBoundingClientRect();
          const starts = [...root.querySelectorAll('[data-to]')].map((dot) => dot.getBoundingClientRect());
          return Boolean(
            box &&
            (near(to.x + origin.left, box.left) || near(to.x + origin.left, box.right)) &&
            to.y + origin.top >= box.top && to.y + origin.top <= box.bottom &&
            starts.some(({ right, top, bottom }) => near(from.x + origin.left, right) && from.y + origin.top > top && from.y + origin.top < bottom),
          );
        });
      });
    await expect.poll(ends).toEqual([true, true, true, true]);
  });
}

test('unreachable objects are marked in the drawing and in the text', async ({ page }) => {
  const lab = await open(page, 'taken-and-given-back', 0);
  await toEnd(lab);
  await expect(heap(lab).locator('[data-unreachable] h4')).toHaveText([/Array\(3\) unreachable/, /Array\(3\) unreachable/, /Object unreachable/, /Object unreachable/]);
  await lab.getByText('This step in words').click();
  await expect(lab.getByText(/^#2 Array\(3\), unreachable: 1; 2; 3$/)).toBeVisible();
});

test('captured variables are drawn in the scope that the closures retain', async ({ page }) => {
  const lab = await open(page, 'shared-context', 0, '/learn/scope-and-closures');
  await toEnd(lab);
  const scope = heap(lab).locator('[data-kind="scope"]');
  await expect(scope).toContainText('scope of open');
  await expect(scope).toContainText('big');
  const kept = heap(lab).locator('[data-kind="function"]', { hasText: 'function say' });
  await expect(kept).toContainText('uses label');
  const id = await scope.getAttribute('data-object');
  await expect(kept.getByRole('button', { name: `reference to #${id}` })).toBeVisible();
});

test('strings can be drawn as values on the heap, each once', async ({ page }) => {
  const lab = await open(page, 'same-object', 4);
  await expect(heap(lab).locator('[data-object][data-kind="string"]')).toHaveCount(0);
  await lab.getByLabel('Strings on the heap').check();
  await expect(heap(lab).locator('[data-object][data-kind="string"]')).toHaveText([/s1\s*string\s*Ada/]);
  await expect(lab.locator('[data-arrow="-1"]')).toHaveCount(3);
});

test('a changed program is run again, and undo restores the first one', async ({ page }) => {
  const lab = await open(page, 'two-names', 0);
  await write(lab, 'const mine = [7, 8];\nconsole.log(mine.length);');
  await toEnd(lab);
  await expect(heap(lab)).toContainText('Array(2)');
  await expect(lab.getByRole('region', { name: 'Console' })).toHaveText('2');
  await lab.getByRole('button', { name: 'Undo my changes' }).click();
  await expect(lab.locator('.cm-content')).toContainText('let objRef = obj;');
  await toEnd(lab);
  await expect(lab.getByRole('region', { name: 'Console' })).toHaveText('99');
});

for (const [what, source, message] of [
  ['an endless loop', 'let i = 0;\nwhile (true) i++;', `The program takes more than ${limits.steps.toLocaleString('en')} steps. These are the first. (line 2)`],
  ['a syntax error', 'let a = 1;\nlet = ;', 'Syntax error:'],
  ['what is outside the subset', 'let a = 1;\nasync function* f() {}', 'The stepper does not support this: An async generator (line 2).'],
  ['an error that nobody catches', 'const a = null;\na.b;', "Uncaught TypeError: Cannot read properties of null (reading 'b') (line 2)."],
  ['an attempt to get out', "({}).constructor.constructor('return globalThis')();", 'The stepper does not support this: Creating a function from a string (line 1).'],
  ['a huge array', 'new Array(1e8).fill(0);', 'The limit is 10,000.'],
  ['no program at all', '', 'The program has ended.'],
] as const) {
  test(`${what} ends with a message, and the page stays responsive`, async ({ page }) => {
    const lab = await open(page, 'two-names', 0);
    await write(lab, source);
    await toEnd(lab);
    if (message === 'The program has ended.') await expect(lab.getByRole('status')).toContainText(message);
    else await expect(lab.getByText(message, { exact: false })).toHaveCount(1);
    await lab.getByRole('button', { name: 'Undo my changes' }).click();
    await toEnd(lab);
    await expect(lab.getByRole('region', { name: 'Console' })).toHaveText('99');
  });
}

test('a stack overflow is drawn without the middle frames, and the error can be caught', async ({ page }) => {
  const lab = await open(page, 'overflow', 0);
  await toEnd(lab);
  await expect(lab.getByRole('region', { name: 'Console' })).toContainText('RangeError: Maximum call stack size exceeded');
  const slider = lab.getByRole('slider');
  await slider.fill('100');
  await expect(stack(lab)).toContainText(/\d+ more calls/);
  expect(await stack(lab).getByRole('heading', { level: 4 }).count()).toBeLessThan(10);
});

test('the real stack depth is measured, and large frames fill the stack earlier', async ({ page }) => {
  await page.goto(lesson);
  const button = page.getByRole('button', { name: 'Push calls until it overflows' });
  await expect(async () => {
    await button.click();
    await expect(page.getByText('RangeError: Maximum call stack size exceeded').first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const depthOf = async (shape: string) => Number((await page.locator(`[data-shape="${shape}"] h3`).textContent())?.split(' ')[0]?.replaceAll(',', ''));
  expect(await depthOf('wide')).toBeGreaterThan(500);
  expect(await depthOf('small')).toBeGreaterThan(await depthOf('wide'));
  await expect(page.locator('[data-shape="small"]')).toContainText(/Chromium \d+/);
});

test('the link to a step opens that step', async ({ page }) => {
  const lab = await open(page, 'two-names', 2);
  await lab.getByRole('button', { name: 'Forward' }).click();
  await lab.getByRole('link', { name: 'Link to this step' }).click();
  await expect(page).toHaveURL(/#run=two-names,3$/);
  await page.reload();
  await expect(lab.getByRole('slider')).toHaveValue('3');
  await expect(lab).toBeInViewport();
});

test('the link to a changed program opens it, and a broken link opens the program of the lesson with a message', async ({ page }) => {
  const lab = await open(page, 'two-names', 0);
  await write(lab, 'const mine = [7, 8];\nconsole.log(mine.length, "ä😀");');
  await toEnd(lab);
  await lab.getByRole('link', { name: 'Link to my program' }).click();
  await expect(page).toHaveURL(/#run=two-names,\d+,[\w-]+$/);
  await page.reload();
  await expect(lab.locator('.cm-content')).toContainText('const mine = [7, 8];');
  await expect(lab.getByRole('region', { name: 'Console' })).toHaveText('2 ä😀');
  await page.goto(`${lesson}#run=two-names,1,%3Cscript%3E`);
  await page.reload();
  await expect(lab.getByRole('alert')).toHaveText('The link contains a program that cannot be read. This is the program of the lesson.');
  await expect(lab.locator('.cm-content')).toContainText('let objRef = obj;');
});

test('the microtask queue and the timers are drawn below the stack', async ({ page }) => {
  const lab = await open(page, 'two-names', 0);
  await write(lab, 'setTimeout(() => 1, 5);\nPromise.resolve(7).then(function first(x) {});\nlet end = 1;');
  await toEnd(lab);
  const slider = lab.getByRole('slider');
  const microtasks = lab.getByRole('group', { name: 'Microtasks' });
  await expect(microtasks).toHaveCount(0);
  await slider.fill('2');
  await expect(microtasks.getByRole('listitem').first()).toContainText('call first');
  await expect(lab.getByRole('group', { name: 'Timers' })).toContainText('timeout at 5 ms');
});

test('the keyboard can step, jump, and leave the editor', async ({ page }) => {
  const lab = await open(page, 'two-names', 0);
  await lab.getByLabel('Strings on the heap').focus();
  const met: string[] = [];
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press('Tab');
    met.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''));
    if (met.at(-1) === 'Forward') break;
  }
  expect(met).toContain('Program: Two names for one object');
  expect(met.at(-1)).toBe('Forward');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(lab.getByRole('slider')).toHaveValue('2');
  await lab.getByRole('slider').press('End');
  await expect(lab.getByRole('status')).toContainText('The program has ended.');
});

test('finished sections stay marked in the lesson and in the index', async ({ page }) => {
  await page.goto(lesson);
  const done = page.locator('#memory ~ button');
  await expect(async () => {
    await done.click();
    await expect(done).toHaveAttribute('aria-pressed', 'true', { timeout: 1_000 });
  }).toPass();
  await page.reload();
  await expect(done).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('navigation', { name: 'Contents' })).toContainText(/1 of \d+ done/);
  await page.goto('/learn');
  await expect(page.getByRole('listitem').filter({ hasText: 'Stack and heap' })).toContainText(/1 of \d+ done/);
});

for (const url of ['/learn', lesson, '/learn/scope-and-closures']) {
  test(`${url} passes axe in both colour schemes, with its drawings`, async ({ page }) => {
    await page.goto(url);
    for (const lab of await page.locator('[data-diagram]').all()) {
      await lab.scrollIntoViewIfNeeded();
      await expect(lab.locator('.cm-content')).toBeVisible();
      await expect(lab).toHaveAttribute('data-running', 'false');
      await toEnd(lab);
    }
    await expectAccessible(page);
  });

  test(`${url} fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(url);
    for (const lab of await page.locator('[data-diagram]').all()) {
      await lab.scrollIntoViewIfNeeded();
      await expect(lab).toHaveAttribute('data-running', 'false');
      await toEnd(lab);
      const [top, below] = [await stack(lab).boundingBox(), await heap(lab).boundingBox()];
      expect(below?.y).toBeGreaterThan((top?.y ?? 0) + (top?.height ?? 0) - 1);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
}
