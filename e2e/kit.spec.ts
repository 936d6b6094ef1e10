import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { root } from '../lib/tooling/children';
import { freePort, startServer } from '../lib/tooling/server';

/**
 * The kit in a repository of somebody else's: a new Next app with one planted leak. What CI does there is read from the
 * workflow that the kit wrote, step by step; only the browser is this machine's.
 */

const folder = mkdtempSync(path.join(tmpdir(), 'kit-app-'));
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

function installed(name: string): string {
  return (JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
}

/** A command in the app's folder, as CI runs it: its status, and all it printed. */
function run(command: string, env: Record<string, string> = {}): Promise<{ command: string; status: number; output: string }> {
  return new Promise((resolve) => {
    const { LAB_URL: _lab, NODE_OPTIONS: _options, INIT_CWD: _typed, ...outside } = process.env; // of the lab's own run
    const variables = { ...outside, CI: 'true', FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1', ...env };
    execFile('bash', ['-c', command], { cwd: folder, env: variables, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ command, status: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr });
    });
  });
}

/** Runs the steps of the workflow up to the first that fails; the packages and the browser are there already. */
async function ci(): Promise<{ command: string; status: number; output: string }> {
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

test('the kit is written, what was there is kept, and npm installs it', async () => {
  for (const [file, text] of Object.entries(files)) write(file, text);
  const dependencies = Object.fromEntries(['next', 'react', 'react-dom'].map((name) => [name, installed(name)]));
  write('package.json', `${JSON.stringify({ name: 'kit-app', private: true, type: 'module', dependencies })}\n`);
  write('leaks/known.json', '[ ]\n');

  const kit = await run(`node ${path.join(root, 'lib/tooling/bootstrap.mjs')} kit .`);
  expect(kit.output).toContain('kept  leaks/known.json, which was there');
  expect(kit.status).toBe(0);
  expect(readFileSync(path.join(folder, 'leaks/known.json'), 'utf8')).toBe('[ ]\n');
  const install = /npm install --save-dev .*/.exec(kit.output)?.[0] ?? '';
  const versions = install.replace(/ (playwright|vitest)(?= |$)/g, (_, name: string) => ` ${name}@${installed(name)}`);
  const npm = await run(`${versions} typescript@${installed('typescript')} --prefer-offline --no-audit --no-fund`);
  expect(npm.status, npm.output).toBe(0);
  const types = await run('npx tsc --noEmit --strict --skipLibCheck false --module nodenext --target es2022 --types node leaks/*.ts *.leaks.config.ts');
  expect(types.status, types.output).toBe(0);
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
  const known = [{ name: 'Scoreboard', file: 'app/board/page.jsx', reason: 'KIT-1', expires: '2999-12-31' }];
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

test('a folder that is not there is status 2', async () => {
  const { status, output } = await run(`node ${path.join(root, 'lib/tooling/bootstrap.mjs')} kit gone`);
  expect(output).toBe('gone: there is no such folder.\n');
  expect(status).toBe(2);
});
