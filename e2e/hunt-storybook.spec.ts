import { expect } from 'playwright/test';
import { readFileSync } from 'node:fs';
import type { Report } from 'leak-hunt/report';
import { placeIn } from './support/hunt-page';
import { test } from './support/hunt-cli';
import type { Site } from './support/site';
import { serveStorybook } from './support/storybook';

/** The address of a Storybook: each story is a walk. The Storybook is a real one, built by its own command. */

const stories = 'e2e/storybook/Quotes.stories.jsx';

let site: Site;
test.setTimeout(240_000); // a Storybook's heap is large
test.beforeAll(async ({}, testInfo) => {
  site = await serveStorybook(testInfo.outputPath('storybook'));
});
test.afterAll(() => site.close());

test('each story is mounted and unmounted: one leaks, one throws, one is excluded', async ({ cli }) => {
  const { status, stdout } = await cli.hunt([`${site.origin}/`, '--exclude', '*: clean', '--json', 'report.json']);
  expect(stdout).toContain('a Storybook. 2 of its 3 stories are mounted and unmounted.');
  expect(stdout).toContain('1 are excluded (--exclude): Shop/Quotes: Clean');
  const { results } = JSON.parse(cli.read('report.json')) as Report;
  expect(results.map(({ target, verdict }) => [target.replace(site.origin, ''), verdict])).toEqual([
    ['/ → story "Shop/Quotes: Leaky"', 'leak'],
    ['/ → story "Shop/Quotes: Broken"', 'error'],
  ]);
  const [leaky, broken] = results;
  expect(leaky?.leaks).toMatchObject([{ name: 'QuoteFeed', perVisit: 1 }]);
  const { file, line, column } = leaky?.leaks[0]?.source ?? {};
  expect(`${file}:${line}:${column}`).toBe(placeIn(stories, readFileSync(stories, 'utf8'), 'window.addEventListener'));
  expect(broken?.reason).toContain('no quotes today');
  expect(status).toBe(2);
});

test('the address of one story is enough for that story, which is clean', async ({ cli }) => {
  const { status, stdout } = await cli.hunt([`${site.origin}/?path=/story/shop-quotes--clean`, '--save-walks', 'walks']);
  expect(stdout).toContain('a Storybook. One story is mounted and unmounted.');
  expect(cli.read('walks/story-shop-quotes-clean.mjs')).toContain("await show(page, 'shop-quotes--clean');");
  expect(status).toBe(0);
});

test('a story that the Storybook does not have is named', async ({ cli }) => {
  const { status, stderr } = await cli.hunt([`${site.origin}/?path=/story/shop-quotes--none`]);
  expect(stderr).toContain('the Storybook has no story "shop-quotes--none".');
  expect(status).toBe(2);
});
