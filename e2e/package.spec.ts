import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { freePort, startServer } from '../lib/tooling/server';
import { installedVersion, packHunter, type Ran, runIn } from './support/packed';

/**
 * The package in another repository: a new Next app with one leak. What CI does there is read from the workflow that
 * `leak-hunt init` writes, step by step; only the browser is this machine's.
 */

const folder = mkdtempSync(path.join(tmpdir(), 'package-app-'));
const run = (command: string, env?: Record<string, string>) => runIn(folder, command, env);
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.describe.configure({ mode: 'serial' });
test.setTimeout(400_000); // it installs packages and builds an app, twice

const leakLine = '    window.addEventListener(\'keydown\', listen);';
const board = `'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';

class Scoreboard {
  rows = Array.from({ length: 200 }, (_, at) => ({ at }));
}

export default function Board() {
  const [last, setLast] = useState('');
  useEffect(() => {
    const scores = new Scoreboard();
    const listen = ({ key }) => setLast(key + scores.rows.length);
${leakLine}
    return () => {};
  }, []);
  return (
    <>
      <h1>Board</h1>
      <p>{last}</p>
      <Link href="/">Home</Link>
    </>
  );
}
`;
const files = {
  'next.config.mjs': `export default { productionBrowserSourceMaps: true, turbopack: { root: import.meta.dirname } };\n`,
  'app/layout.jsx': `export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n`,
  'app/page.jsx': `import Link from 'next/link';\n\nexport default function Home() {\n  return <><h1>Home</h1><Link href="/board">Board</Link></>;\n}\n`,
  'app/board/page.jsx': board,
};

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** Runs the steps of the workflow until one fails. The packages and the browser are installed already. */
async function ci(): Promise<Ran> {
  const workflow = readFileSync(path.join(folder, '.github/workflows/leaks.yml'), 'utf8');
  const steps = [...workflow.matchAll(/- run: (.*)/g)].map(([, step = '']) => step);
  expect(steps.slice(0, 2)).toEqual(['npm ci', 'npx playwright install --with-deps chromium-headless-shell']);
  let last = { command: '', status: 1, output: 'no step' };
  for (const step of steps.slice(2)) {
    last = await run(step, { PORT: String(await freePort()) });
    if (last.status !== 0) break;
  }
  return last;
}

test('npm installs the tarball', async () => {
  for (const [file, text] of Object.entries(files)) write(file, text);
  const at = (name: string) => `${name}@${installedVersion(name)}`;
  const dependencies = Object.fromEntries(['next', 'react', 'react-dom'].map((name) => [name, installedVersion(name)]));
  write('package.json', `${JSON.stringify({ name: 'package-app', private: true, type: 'module', dependencies })}\n`);
  const tarball = await packHunter(folder);
  const packages = [tarball, at('playwright'), at('vitest'), at('typescript')].join(' ');
  const { status, output } = await run(`npm install --save-dev ${packages} --prefer-offline --ignore-scripts --no-audit --no-fund`);
  expect(status, output).toBe(0);
});

test('init writes tests and a workflow, keeps what exists, and says how to go on', async () => {
  write('leaks/known.json', '[ ]\n');
  const { status, output } = await run('npx leak-hunt init');
  expect(status, output).toBe(0);
  expect(output).toContain('kept  leaks/known.json, which exists');
  expect(readFileSync(path.join(folder, 'leaks/known.json'), 'utf8')).toBe('[ ]\n');
  expect(output).toContain('wrote leaks/board.leak.ts');
  expect(output).toContain('wrote .github/workflows/leaks.yml');
  expect(output).toContain('npx playwright install chromium-headless-shell');
  expect(output).not.toContain('npm install'); // everything that the files import is there
});

test('init in a folder without packages says which to install', async () => {
  mkdirSync(path.join(folder, 'empty'));
  const { output } = await run('npx leak-hunt init empty');
  expect(output).toContain('Next, in empty:\n  npm install --save-dev leak-hunt playwright vitest\n');
  rmSync(path.join(folder, 'empty'), { recursive: true });
});

test('what init wrote passes the type check, with the types of the package', async () => {
  const check = 'npx tsc --noEmit --strict --skipLibCheck false --module nodenext --target es2022 --types node';
  const { status, output } = await run(`${check} leaks/*.ts *.leaks.config.ts`);
  expect(status, output).toBe(0);
});

test('CI fails on the leak, and names it and its line', async () => {
  const { command, output } = await ci();
  expect(command, output).toContain('playwright test');
  expect(output).toContain('Scoreboard (object) × 1 per visit');
  const line = board.split('\n').indexOf(leakLine) + 1;
  expect(output).toContain(`app/board/page.jsx:${line}:`);
});

test('the command says the same, with exit status 1', async () => {
  const server = await startServer({ folder });
  const { status, output } = await run('npx leak-hunt leaks/board.mjs --html leaks.html', { APP_URL: server.url });
  await server.stop();
  expect(output).toContain('Scoreboard');
  expect(status).toBe(1);
  expect(readFileSync(path.join(folder, 'leaks.html'), 'utf8')).toContain('Scoreboard');
});

test('a leak that is known does not count', async () => {
  const known = [{ name: 'Scoreboard', file: 'app/board/page.jsx', reason: 'APP-1', expires: '2999-12-31' }];
  write('leaks/known.json', JSON.stringify(known));
  const { status, output } = await run('npx playwright test --config playwright.leaks.config.ts', { PORT: String(await freePort()) });
  expect(status, output).toBe(0);
  write('leaks/known.json', '[]\n');
});

test('CI passes after the fix', async () => {
  write('app/board/page.jsx', board.replace('return () => {};', "return () => window.removeEventListener('keydown', listen);"));
  const { status, output } = await ci();
  expect(status, output).toBe(0);
});

test('init in a folder that does not exist ends with status 2', async () => {
  const { status, output } = await run('npx leak-hunt init gone');
  expect(output).toBe('gone: there is no such folder.\n');
  expect(status).toBe(2);
});
