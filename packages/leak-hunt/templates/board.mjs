// A walk in memlab's format: npx leak-hunt leaks/board.mjs --allow leaks/known.json --html leaks.html
export const url = () => process.env.APP_URL ?? 'http://localhost:3000/';

/** Goes to the page, and waits until it has done its work. Disposes of the handle, because a handle retains its object. */
export async function action(page) {
  await page.evaluate(() => document.querySelector('a[href="/board"]').click());
  await (await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Board')).dispose();
}

/** Goes back by a link of the app. A reload would free everything. */
export async function back(page) {
  await page.evaluate(() => document.querySelector('a[href="/"]').click());
  await (await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Home')).dispose();
}
