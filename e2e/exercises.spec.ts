import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from 'playwright/test';
import { groups } from '../lib/catalogue/case';
import { levels, type Level } from '../lib/exercises/exercise';
import { allExercises, isSpot } from '../lib/exercises/exercises';
import { allHeapExercises } from '../lib/heap-exercises/heap-exercises';
import { expectAccessible } from './support/accessible';

const exercises = await allExercises();
const heaps = await allHeapExercises();
const spot = exercises.find(isSpot);
const repair = exercises.find((exercise) => exercise.slug === 'parcel-tracker');
if (!spot || !repair) throw new Error('There is no exercise to test with.');
const pages = ['/exercises', '/exercises/progress', '/exercises/guide', '/exercises/course', `/exercises/${spot.slug}`, `/exercises/${repair.slug}`, `/exercises/${repair.slug}/problem`];

/** Waits until the page is hydrated. */
async function ready(page: Page): Promise<void> {
  await expect.poll(() => page.locator('main :is(button, select, a)').first().evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps')))).toBe(true);
}

test('the list shows every exercise by level and can be filtered', async ({ page }) => {
  await page.goto('/exercises');
  await ready(page);
  for (const level of Object.keys(levels) as Level[]) {
    const here = exercises.filter((exercise) => exercise.level === level);
    await expect(page.locator(`#${level}`).getByRole('listitem')).toHaveCount(here.length);
  }
  const [group = 'timers'] = spot.groups;
  await page.getByLabel('Show').selectOption(group);
  await expect(page.locator('main section:not(#read-a-heap)').getByRole('listitem')).toHaveCount(exercises.filter(({ groups }) => groups.includes(group)).length);
});

test('the list and each exercise say the level, the minutes and the next exercise, and hide the topics', async ({ page }) => {
  const [first, second] = exercises;
  if (!first || !second) throw new Error('There are too few exercises.');
  await page.goto('/exercises');
  await ready(page);
  await expect(page.getByRole('link', { name: `Start with: ${first.title}` })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: repair.title })).toContainText(`${repair.minutes} min`);
  await page.evaluate((slug) => localStorage.setItem('leak-lab-exercises', JSON.stringify({ [slug]: { solvedAt: '2026-01-02T03:04:05.000Z' } })), first.slug);
  await page.reload();
  await page.getByRole('link', { name: `Next exercise: ${second.title}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: second.title })).toBeVisible();
  await expect(page.getByText(`about ${second.minutes} min`, { exact: true })).toBeVisible();
  const topic = page.getByText(second.groups.map((group) => groups[group]).join(', '));
  await expect(topic).toBeHidden();
  await page.getByText('Show the topics').click();
  await expect(topic).toBeVisible();
});

test('the two pages of a spot exercise are side by side on a wide screen, with equal lines at the same height', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 625 });
  await page.goto(`/exercises/${spot.slug}`);
  const lines = async (side: 'a' | 'b') =>
    page.locator(`[id^="${side}-L"]`).evaluateAll((all) => all.map((line) => ({ text: line.querySelector('code')?.textContent.trim() ?? '', isChanged: line.hasAttribute('data-changed'), top: line.getBoundingClientRect().top })));
  const equal = async (side: 'a' | 'b') => (await lines(side)).filter(({ isChanged }) => !isChanged).map(({ text, top }) => `${Math.round(top)} ${text}`);
  expect((await lines('a')).some(({ isChanged }) => isChanged) || (await lines('b')).some(({ isChanged }) => isChanged)).toBe(true);
  expect(await equal('a')).toEqual(await equal('b'));
});

test('a spot exercise shows a wrong answer, a right answer and then the measured result', async ({ page }) => {
  await page.goto(`/exercises/${spot.slug}`);
  await ready(page);
  const right = spot.choices.find(({ isRight }) => isRight);
  const wrong = spot.choices.find(({ isRight }) => !isRight);
  if (!right || !wrong) throw new Error('It has no choices.');

  await page.getByRole('radio', { name: spot.answer === 'a' ? 'Page b' : 'Page a', exact: true }).check();
  await page.getByRole('radio', { name: wrong.reason }).check();
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(page.getByText('Not correct: the other page leaks.')).toBeVisible();
  await expect(page.getByText(wrong.because)).toBeVisible();

  await page.getByRole('radio', { name: `Page ${spot.answer}`, exact: true }).check();
  await page.getByRole('radio', { name: right.reason }).check();
  await expect(page.getByText('Not correct: the other page leaks.')).toBeHidden();
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(page.getByText('Correct.', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Measured' })).toBeVisible();

  await page.goto('/exercises');
  await expect(page.getByRole('listitem').filter({ hasText: spot.title })).toContainText('Solved');
});

test('hints are shown one at a time and stay after a reload', async ({ page }) => {
  await page.goto(`/exercises/${repair.slug}`);
  await ready(page);
  const hints = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Hints' }) }).getByRole('listitem');
  await expect(hints).toHaveCount(0);
  await page.getByRole('button', { name: /hint/ }).click();
  await expect(hints).toHaveText([repair.hints[0] ?? '']);
  await page.getByRole('button', { name: /next hint/ }).click();
  await expect(hints).toHaveText(repair.hints.slice(0, 2));
  await page.reload();
  await expect(hints).toHaveCount(2);
});

test('the page shows the last verdict of this machine, or how to get one', async ({ page }) => {
  await page.goto(`/exercises/${repair.slug}`);
  await ready(page);
  const verdict = { exercise: repair.slug, status: 'fail', checkedAt: '2026-01-02T03:04:05.000Z', tests: [{ name: 'types', status: 'fail', message: 'A brace is missing.', durationMs: 1 }], leaks: { of: 1, gone: null, left: [], added: [] } };
  for (const [answer, text] of [
    [{ isLocal: true, verdict: null }, `There is no result yet. Run npm run exercise -- check ${repair.slug}`],
    [{ isLocal: false, verdict: null }, 'Results are stored on the machine on which you run the check.'],
    [{ isLocal: true, verdict }, 'A brace is missing.'],
  ] as const) {
    await page.route('**/verdict', (route) => route.fulfill({ json: answer }));
    await page.getByRole('button', { name: /the last result|Refresh the result/ }).click();
    await expect(page.locator('main')).toContainText(text);
  }
});

test('the page shows the changes of the learner’s copy as a diff, or why there are none', async ({ page }) => {
  await page.goto(`/exercises/${repair.slug}`);
  await ready(page);
  const lines = [
    { sign: ' ', text: 'const log = new DeliveryLog();', number: 31 },
    { sign: '-', text: 'lookAgain();', number: 32 },
    { sign: '+', text: 'lookOnce();', number: 32 },
  ];
  for (const [answer, text] of [
    [{ isLocal: true, folder: '/lab/work', files: [] }, 'Your copy has no changes.'],
    [{ isLocal: false, folder: null, files: [] }, 'Your copy is on the machine on which you edit it.'],
    [{ isLocal: true, folder: '/lab/work', files: [{ name: 'page.tsx', hunks: [lines] }] }, 'Deleted: lookAgain();'],
  ] as const) {
    await page.route('**/changes', (route) => route.fulfill({ json: answer }));
    await page.getByRole('button', { name: /Compare your copy|Refresh the comparison/ }).click();
    await expect(page.locator('main')).toContainText(text);
  }
  await expect(page.getByRole('region', { name: 'Your changes in page.tsx' })).toContainText('Added: lookOnce();');
  await expect(page.getByRole('link', { name: 'Open in editor' })).toHaveAttribute('href', 'vscode://file//lab/work/page.tsx:32');
  await expectAccessible(page, 'with a diff');
});

test('a production build says that it does not show edits', async ({ page }) => {
  await page.goto(`/exercises/${repair.slug}`);
  await ready(page);
  await expect(page.getByText('This server shows your copy as it was when the lab was built.')).toBeVisible();
  await page.getByRole('link', { name: 'Your copy' }).click();
  await expect(page.getByText('As it was when the lab was built.')).toBeVisible();
});

test('only this machine can read verdicts and changes', async ({ request, baseURL }) => {
  const at = `${baseURL ?? ''}/api/exercises/${repair.slug}/verdict`;
  expect(await (await request.get(at)).json()).toMatchObject({ isLocal: true });
  expect(await (await request.get(at, { headers: { host: 'lab.example' } })).json()).toEqual({ isLocal: false, verdict: null });
  const changes = `${baseURL ?? ''}/api/exercises/${repair.slug}/changes`;
  expect(await (await request.get(changes)).json()).toMatchObject({ isLocal: true, folder: expect.stringMatching(/work$/) });
  expect(await (await request.get(changes, { headers: { host: 'lab.example' } })).json()).toEqual({ isLocal: false, folder: null, files: [] });
});

test('the record is exported and imported into another browser, and another file is refused', async ({ page, browser, baseURL }) => {
  const exercisesSolved = { [repair.slug]: { solvedAt: '2026-01-02T03:04:05.000Z', last: { status: 'pass', at: '2026-01-02T03:04:05.000Z' }, hints: 2 } };
  await page.addInitScript((record) => localStorage.setItem('leak-lab-exercises', JSON.stringify(record)), exercisesSolved);
  await page.goto('/exercises/progress');
  await ready(page);
  const row = (on: Page) => on.getByRole('row').filter({ hasText: repair.title });
  await expect(row(page)).toContainText('Solved');
  await page.getByLabel('Your name').fill('Ada');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export to a file' }).click();
  const file = await (await downloading).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: 1, tool: 'leak-lab-progress', name: 'Ada', exercises: exercisesSolved });

  const other = await browser.newPage({ ...(baseURL && { baseURL }) });
  await other.goto('/exercises/progress');
  await ready(other);
  await expect(row(other)).toContainText('Not yet');
  await other.getByLabel('Import a file').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(other.getByText('notes.json is not a progress file of this lab.')).toBeVisible();
  await other.getByLabel('Import a file').setInputFiles(file);
  await expect(row(other)).toContainText('Solved');
  await expect(other.getByText(`Ada: 1 of ${exercises.length + heaps.length} exercises solved`)).toBeVisible();
  await other.close();
});

for (const url of pages) {
  test(`${url} is accessible in both colour schemes and fits a phone`, async ({ page }) => {
    await page.goto(url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
}
