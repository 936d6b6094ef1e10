import { createServer } from 'node:http';
import { listen } from '../../lib/tooling/listen';
import { hostileBoards, serviceWorker, strictPolicy } from './hostile-pages';

/**
 * A web app without a framework, served by this process: one page with two views (`#/` and `#/board`) that its script
 * changes with the hash. `/<board>` is the page whose board is the script of that name below; `/missing` answers 404,
 * `/slow` answers late, and `/silent` never answers.
 */
export interface PlainApp {
  origin: string;
  close(): Promise<void>;
}

const page = (board: string) => `<!doctype html>
<title>Plain</title>
<nav><a href="#/">Home</a> <a href="#/board">Board</a> <a href="#/about">About</a></nav>
<main></main>
<script src="/${board}.js"></script>`;

const router = `
class QuoteTable {
  quotes = new Array(1000).fill(1.5);
}
const main = document.querySelector('main');
function route() {
  if (location.hash === '#/board') openBoard();
  else main.innerHTML = '<p id="home">Home</p>';
}
addEventListener('hashchange', route);
route();
`;

const openBoard = (use: string) => `'use strict';
function openBoard() {
  const table = new QuoteTable();
  main.innerHTML = '<p id="board">Board</p>';
  function onResize() {
    main.title = table.quotes.length + ' quotes';
  }
  ${use}
}
${router}`;

/** A page whose board link loads a new document until its script, which loads late, handles the link. */
const lateTakeOver = `${openBoard('onResize();')}
const link = document.querySelector('nav').appendChild(Object.assign(document.createElement('a'), { href: '/late', id: 'open' }));
fetch('/slow').then(() => {
  link.onclick = (click) => {
    click.preventDefault();
    location.hash = '#/board';
  };
});`;

/** The line and column of the statement in `openBoard`. */
export const statement = { line: 8, column: 3 };

const scripts: Readonly<Record<string, string>> = {
  leaky: openBoard(`window.addEventListener('resize', onResize);`),
  clean: openBoard(`onResize();`),
  alerting: openBoard(`alert(table.quotes.length);`),
  hanging: openBoard(`for (;;) onResize();`),
  remembering: `${openBoard('onResize();')}
    class Trail {}
    const trails = [];
    addEventListener('hashchange', () => trails.push(new Trail()));`,
  late: lateTakeOver,
  serviceWorker,
  ...Object.fromEntries(Object.entries(hostileBoards).map(([name, use]) => [name, openBoard(use)])),
};

/** Serves the app on a free port. */
export async function servePlainApp(): Promise<PlainApp> {
  const server = createServer((request, response) => {
    const [, name = '', extension] = /^\/(\w+)(\.js)?$/.exec(request.url ?? '') ?? [];
    if (name === 'silent') return;
    if (name === 'slow') {
      setTimeout(() => response.end(), 300);
      return;
    }
    const script = scripts[name];
    if (script === undefined) response.writeHead(404).end('Not found');
    else if (extension) response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else response.writeHead(200, { 'content-type': 'text/html', ...(name.startsWith('strict') && strictPolicy) }).end(page(name));
  });
  return listen(server);
}
