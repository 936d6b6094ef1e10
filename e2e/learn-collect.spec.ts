import { expect, type Page, test } from 'playwright/test';

/** Runs a trial on a page and returns its findings by name. */
async function run(page: Page, trial: string): Promise<Record<string, string>> {
  const lab = page.locator(`[data-trial="${trial}"]`).first();
  await lab.getByRole('button').click();
  await expect(lab.getByRole('status')).toContainText('It took', { timeout: 60_000 });
  return Object.fromEntries(
    await lab.locator('[data-finding]').evaluateAll((all) =>
      all.map((one) => [one.textContent.split(': ')[1]?.trim() ?? '', one.getAttribute('data-finding') ?? '']),
    ),
  );
}

const expected = {
  leaks: {
    'listener-of-a-removed-element': {
      'what the listener of the removed button uses': 'collected',
      'what the listener of a removed button uses that an array keeps': 'kept',
    },
    'unused-variable': {
      'the variable that the kept closure does not use': 'collected',
      'the variable that the other kept closure uses': 'kept',
    },
    'state-after-unmount': { 'what the component that has gone used': 'collected', 'what a variable holds': 'kept' },
    'nulled-variable': {
      'an item of the array that only the variable held': 'collected',
      'an item of the array that something else holds as well': 'kept',
    },
  },
  'garbage-collection': {
    cycle: {
      'the mother of the pair nobody holds': 'collected',
      'her child': 'collected',
      'the mother of the pair whose child is held': 'kept',
    },
    'weak-map-entry': { 'the value whose key nobody holds': 'collected', 'the value whose key is held': 'kept' },
  },
  'scope-and-closures': {
    lifetimes: {
      'what a variable of the module holds': 'kept',
      'what a variable of the function held': 'collected',
      'what a variable of a block in it held': 'collected',
    },
    'captured-local': {
      'the local variable that no inner function uses': 'collected',
      'the local variable that a kept function uses': 'kept',
      'the local variable that a forgotten function uses': 'collected',
    },
    'shared-scope': {
      'the data beside a kept function that does not use it, but whose sibling does': 'kept',
      'the same data, where the kept function was born in another scope': 'collected',
    },
    'cheap-closure': {
      'the object of the function that reads its title later': 'kept',
      'the object of the function that took the title out first': 'collected',
    },
  },
};

for (const [step, trials] of Object.entries(expected)) {
  for (const [trial, findings] of Object.entries(trials)) {
    test(`the experiment ${trial} has the result that the lesson says`, async ({ page }) => {
      await page.goto(`/learn/${step}`);
      expect(await run(page, trial)).toEqual(findings);
    });
  }
}

test('of eight objects exactly the dropped ones are collected', async ({ page }) => {
  await page.goto('/learn/garbage-collection');
  await page.getByRole('button', { name: 'Make eight objects' }).click();
  for (const name of ['B1', 'E1', 'H1']) await page.getByRole('button', { name: `Drop the reference to ${name}` }).click();
  await page.getByRole('button', { name: 'Force a collection' }).click();
  await expect(page.locator('[data-item="collected"]')).toHaveCount(3, { timeout: 60_000 });
  await expect(page.locator('[data-item="collected"] code')).toHaveText(['B1', 'E1', 'H1']);
  await expect(page.locator('[data-item="held"]')).toHaveCount(5);
  await expect(page.getByText('5 held, 0 unreachable and still in memory, 3 collected.')).toBeVisible();
});

for (const [code, left] of [
  ['// nothing', 20],
  ['draft = null;', 20],
  ["bus.removeEventListener('save', () => saveDraft());", 20],
  ["bus.removeEventListener('save', saveDraft);", 0],
] as const) {
  test(`after twenty visits that end with ${code} ${left} drafts are alive`, async ({ page }) => {
    await page.goto('/learn/leaks');
    await page.getByRole('radio', { name: code }).check();
    const visit = page.getByRole('button', { name: 'Open and close 10 times' });
    await visit.click();
    await visit.click();
    await page.getByRole('button', { name: 'Collect', exact: true }).click();
    const words = left === 0 ? 'all drafts were collected' : `${left} drafts are still retained`;
    await expect(page.locator('[data-alive]')).toContainText(words, { timeout: 60_000 });
    await expect(page.locator('[data-alive]')).toHaveAttribute('data-alive', String(left));
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect(page.locator('[data-alive]')).toContainText('0 visits; 0 drafts alive');
  });
}

test('the leak stops at its limit and can be started again after a reset', async ({ page }) => {
  await page.goto('/learn/leaks');
  const visit = page.getByRole('button', { name: 'Open and close 10 times' });
  for (let times = 0; times < 20; times++) await visit.click();
  await expect(visit).toBeDisabled();
  await expect(page.locator('[data-alive]')).toContainText('200 visits; 200 drafts alive, 50.0 MB. The limit is reached');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(visit).toBeEnabled();
});

test('a prediction is compared with the output of the program', async ({ page }) => {
  await page.goto('/learn/allocation');
  const arrays = page.locator('[data-prediction="arrays"]');
  await expect(arrays.getByRole('button', { name: 'Run it' })).toBeDisabled();
  await arrays.getByRole('radio', { name: '[1,2,3] [1,2,3,4]' }).check();
  await arrays.getByRole('button', { name: 'Run it' }).click();
  await expect(arrays.getByRole('status')).toContainText('It prints [1,2,3,4] [1,2,3,4]. Your prediction is not correct.');
  await arrays.getByRole('radio', { name: '[1,2,3,4] [1,2,3,4]' }).check();
  await arrays.getByRole('button', { name: 'Run it' }).click();
  await expect(arrays.getByRole('status')).toContainText('Your prediction is correct.');
});
