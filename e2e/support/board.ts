import { bundle, type Bundle } from './bundle';

/** The source file of a board: every call of `openBoard` leaks one ticket in the statement `leakingStatement`. */
export const boardSource = (ticket: string) => `class ${ticket} {
  seats = new Array(1000).fill(1.5);
}

export function openBoard() {
  const ticket = new ${ticket}();
  function onResize() {
    document.title = ticket.seats.length + ' seats';
  }
  document.title = 'Board';
  window.addEventListener('resize', onResize);
}
`;
export const leakingStatement = 'window.addEventListener';

/** A bundle that opens a board in every visit. */
export function boardBundle(ticket: string, options?: Parameters<typeof bundle>[1]): Promise<Bundle> {
  const app = `import { openBoard } from './board.js';\nvisits.push(openBoard);\n`;
  return bundle({ 'src/app.js': app, 'src/board.js': boardSource(ticket) }, options);
}

/** A page with scripts. Each script adds a function to `visits`, and a visit calls all of them. */
export function pageWith(scripts: readonly string[]): string {
  const tags = scripts.map((address) => `<script src="${address}"></script>`);
  return `<!doctype html><title>Boards</title><link rel="icon" href="data:,"><script>const visits = [];</script>${tags.join('\n')}`;
}

export const visitAll = `await page.evaluate('for (const visit of visits) visit()');`;
