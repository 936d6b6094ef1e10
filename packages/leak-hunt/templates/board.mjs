// A walk in memlab's format: npx leak-hunt leaks/board.mjs --allow leaks/known.json --html leaks.html
export const url = () => process.env.APP_URL ?? 'http://localhost:3000/';

/** Goes there, and waits until the page has really done its work. Handles are let go: they keep their element alive. */
export async function action(page) {
  await page.evaluate(() => document.querySelector('a[href="/board"]').click());
  await (await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Board')).dispose();
}

/** Comes back, by the app's own link: a reload would drop everything. */
export async function back(page) {
  await page.evaluate(() => document.querySelector('a[href="/"]').click());
  await (await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Home')).dispose();
}
