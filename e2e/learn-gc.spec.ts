import { expect, type Locator, type Page, test } from 'playwright/test';

const lesson = '/learn/garbage-collection';

/** A figure of the lesson, by its caption. */
const figure = (page: Page, words: string) => page.getByRole('figure').filter({ hasText: words }).first();

const markSweep = (page: Page) => figure(page, 'an object graph: cut references, then collect');
const generations = (page: Page) => figure(page, 'a nursery with space for six objects');
const incremental = (page: Page) => figure(page, 'marking with three colours');
const node = (lab: Locator, label: string) => lab.getByRole('button', { name: new RegExp(`^(variable|object) ${label},`) });

test.beforeEach(async ({ page }) => {
  await page.goto(lesson);
});

test('a cycle that is cut off by mouse is freed, and retained objects stay', async ({ page }) => {
  const lab = markSweep(page);
  await lab.getByLabel('Begin with').selectOption('A cycle nobody holds');
  await node(lab, 'family').click();
  await node(lab, 'Mother').click();
  await lab.getByRole('button', { name: 'Collect in one step' }).click();
  await expect(node(lab, 'Mother')).toHaveAccessibleName('object Mother, freed, refers to Child');
  await expect(node(lab, 'Cat')).toHaveAccessibleName('object Cat, marked, refers to nothing');
  await expect(lab.getByRole('status')).toHaveText('2 objects freed, 1 kept.');
  await lab.getByRole('button', { name: 'Continue with the remaining objects' }).click();
  await expect(node(lab, 'Mother')).toHaveCount(0);
});

test('the keyboard can add an object, cut a reference and step', async ({ page }) => {
  const lab = markSweep(page);
  await node(lab, 'obj1').focus();
  await page.keyboard.press('Enter');
  await lab.getByRole('button', { name: 'New object, referenced by obj1' }).focus();
  await page.keyboard.press('Enter');
  await expect(node(lab, 'obj1')).toHaveAccessibleName('variable obj1, refers to Alice and A');
  await page.keyboard.press('Escape');
  await lab.getByText('The graph as a list').click();
  await lab.getByRole('button', { name: 'Cut the reference from obj1 to A', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(node(lab, 'obj1')).toHaveAccessibleName('variable obj1, refers to Alice');
  await lab.getByLabel('Jump to a step').focus();
  await page.keyboard.press('End');
  await expect(lab.getByRole('status')).toHaveText('1 object freed, 1 kept.');
  await page.keyboard.press('Home');
  await expect(lab.getByRole('status')).toContainText('Nothing is marked yet');
});

test('steps go forward and back, and play continues to the end', async ({ page }) => {
  const lab = markSweep(page);
  await lab.getByRole('button', { name: 'Forward' }).click();
  await expect(lab.getByRole('status')).toHaveText('The variables hold Alice: marked.');
  await lab.getByRole('button', { name: 'Back' }).click();
  await expect(lab.getByRole('status')).toContainText('Nothing is marked yet');
  await lab.getByRole('button', { name: 'Play' }).click();
  await expect(lab.getByRole('status')).toHaveText('0 objects freed, 1 kept.', { timeout: 15_000 });
  await expect(lab.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a WeakRef is empty after its target was freed', async ({ page }) => {
  const lab = markSweep(page);
  await lab.getByLabel('Begin with').selectOption('A WeakRef');
  await lab.getByText('The graph as a list').click();
  await lab.getByRole('button', { name: 'Cut the reference from Album to Picture' }).click();
  await lab.getByRole('button', { name: 'Collect in one step' }).click();
  await expect(lab.getByRole('status')).toHaveText('1 object freed, 2 kept. WeakRef now gives undefined.');
});

test('the generational heap promotes at the second scavenge, and frees old objects in a full collection only', async ({ page }) => {
  const lab = generations(page);
  const old = lab.getByRole('region', { name: 'Old space' });
  await lab.getByRole('button', { name: 'Make an object' }).click();
  for (const where of ['Nursery, right half', 'Old space']) {
    await lab.getByRole('button', { name: 'Scavenge', exact: true }).click();
    await lab.getByLabel('Jump to a step').press('End');
    await expect(lab.getByRole('region', { name: where }).getByRole('button', { name: /^object 1,/ })).toBeVisible();
  }
  await old.getByRole('button', { name: /^object 1,/ }).click();
  await lab.getByRole('button', { name: 'Drop the reference to 1' }).click();
  await lab.getByRole('button', { name: 'Scavenge', exact: true }).click();
  await lab.getByLabel('Jump to a step').press('End');
  await expect(old.getByRole('button', { name: 'object 1, unreachable, not collected yet, survived 2 scavenges' })).toBeVisible();
  await lab.getByRole('button', { name: 'Full collection' }).click();
  await lab.getByLabel('Jump to a step').press('End');
  await expect(old.getByRole('button')).toHaveCount(0);
});

test('answering requests promotes few of the many objects', async ({ page }) => {
  const lab = generations(page);
  await lab.getByRole('button', { name: 'Answer 8 requests' }).click();
  await lab.getByLabel('Jump to a step').press('End');
  await expect(lab.locator('dl')).toContainText('made24');
  await expect(lab.locator('dl')).not.toContainText('promoted0');
});

test('without the write barrier reachable objects are lost, with it none', async ({ page }) => {
  const lab = incremental(page);
  await lab.getByRole('button', { name: 'Show the trap' }).click();
  await lab.getByLabel('Jump to a step').press('End');
  await expect(lab.getByRole('status')).toHaveText('Nothing is grey. Old stayed white: freed.');
  await expect(lab.getByRole('alert')).toHaveCount(0);
  await lab.getByRole('button', { name: 'Start over' }).click();
  await lab.getByLabel('Write barrier').uncheck();
  await lab.getByRole('button', { name: 'Show the trap' }).click();
  await lab.getByLabel('Jump to a step').press('End');
  await expect(lab.getByRole('alert')).toHaveText('Freed although the program still uses it: Tail, Last.');
});

test('the barrier turns a white object grey that is stored in a black one', async ({ page }) => {
  const lab = incremental(page);
  const collector = lab.getByRole('button', { name: /^Collector/ });
  await collector.click();
  await collector.click();
  await expect(node(lab, 'Box')).toHaveAccessibleName(/black/);
  await node(lab, 'Box').click();
  await node(lab, 'Tail').click();
  await expect(lab.getByRole('status')).toHaveText('The program stores Tail in Box. The write barrier turns Tail grey.');
  await expect(node(lab, 'Tail')).toHaveAccessibleName(/grey/);
});
