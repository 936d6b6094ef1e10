/** The command that needs no scenario: it finds the walks of an app itself. */
export const ownAddress = 'npx leak-hunt http://localhost:3000';

/** The commands that set up a gate in CI, in their order, each with what it does. */
export const setUp: readonly { line: string; does: string }[] = [
  { line: 'npm install --save-dev leak-hunt playwright vitest', does: 'Installs the hunter and the test runners of its matchers.' },
  { line: 'npx playwright install chromium-headless-shell', does: 'Downloads a Chromium, unless one is installed.' },
  { line: 'npx leak-hunt init', does: 'Writes example tests, an empty list of known leaks and the workflow below. It overwrites no file.' },
];

/** The command for scenarios, with a report to keep and with the list of known leaks. */
export const withKnownLeaks = 'npx leak-hunt leaks/board.mjs --url http://localhost:3000 --html leaks.html --allow leaks/known.json';

/** The command that writes each walk that was found as a scenario. */
export const saveWalks = 'npx leak-hunt http://localhost:3000 --save-walks leaks';
