import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from 'leak-hunt/report';
import { expect, test } from 'playwright/test';
import { root } from '../lib/tooling/children';
import { fixedWalk, leakyWalk, serveLeakingPage, statement } from './support/leaking-page';
import { packHunter, runIn } from './support/packed';

/** The package by itself, in an empty folder: what npm installs, what a linter of packages says, and how it runs on each Node. */

const folder = mkdtempSync(path.join(tmpdir(), 'package-alone-'));
const run = (command: string, env?: Record<string, string>) => runIn(folder, command, env);
const program = path.join(folder, 'node_modules/leak-hunt/dist/cli/main.js');
let tarball = '';

test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000); // it builds and installs packages

test.beforeAll(async () => {
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  tarball = await packHunter(folder);
  const { status, output } = await run(`npm install ${tarball} --prefer-offline --ignore-scripts --no-audit --no-fund`);
  expect(status, output).toBe(0);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Manifest {
  version: string;
  exports: Record<string, unknown>;
}
const manifest = (): Manifest => JSON.parse(readFileSync(path.join(folder, 'node_modules/leak-hunt/package.json'), 'utf8')) as Manifest;

/** An executable of a package of the lab, to be run in the empty folder. */
const labBin = (name: string) => path.join(root, 'node_modules/.bin', name);

test('it brings at most 110 packages, and none of them has an install script', () => {
  const lock = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  const installed = Object.entries(lock.packages).filter(([place]) => place !== '');
  expect(installed.length).toBeLessThanOrEqual(110);
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place)).toEqual([]);
});

test('the tarball holds what is needed, and neither tests nor fixtures', async () => {
  const { output } = await run(`tar -tzf ${tarball}`);
  const files = output.trim().split('\n').map((file) => file.replace(/^package\//, ''));
  expect(files).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'LICENSE', 'package.json', 'templates/board.leak.ts']));
  expect(files.filter((file) => !/^(dist|docs|templates)\/|^(README|CHANGELOG|ARCHITECTURE)\.md$|^LICENSE$|^package\.json$/.test(file))).toEqual([]);
  expect(files.filter((file) => /fixture|\.test\.|\.snapshot|heapsnapshot/.test(file))).toEqual([]);
});

test('publint finds nothing', async () => {
  const { status, output } = await run(`${labBin('publint')} ${tarball} --strict`);
  expect(status, output).toBe(0);
  expect(output).toContain('All good!');
});

test('every entry point has types that resolve where ES modules do', async () => {
  const { status, output } = await run(`${labBin('attw')} ${tarball} --profile esm-only --no-color`);
  expect(status, output).toBe(0);
  expect(output).toContain('"leak-hunt/vitest"');
});

test('every entry point but those for Playwright and Vitest can be imported', async () => {
  const names = Object.keys(manifest().exports).filter((name) => !/playwright|vitest|package\.json/.test(name));
  expect(names).toContain('./heap');
  const imports = names.map((name) => `import(${JSON.stringify(path.posix.join('leak-hunt', name))})`);
  const { status, output } = await run(`node --input-type=module -e '${imports.map((each) => `await ${each};`).join('\n')}'`);
  expect(status, output).toBe(0);
});

test('--help and --version answer without anything that hunts', async () => {
  const help = await run('npx leak-hunt --help');
  expect(help.status).toBe(0);
  expect(help.output).toMatch(/^Usage: leak-hunt \[options\] \[command\] <target\.\.\.>\n/);
  for (const word of ['--json <file>', '--html <file>', '--allow <file>', '--control <path>', '--version', 'init [folder]']) {
    expect(help.output).toContain(word);
  }
  expect((await run('npx leak-hunt --version')).output).toBe(`${manifest().version}\n`);
});

test('--help takes at most 0.35 s more than Node itself', () => {
  // A busy machine only ever adds time, so the fastest of ten is closest to what the program takes.
  const times = { help: [] as number[], node: [] as number[] };
  for (let round = 0; round < 10; round++) {
    times.help.push(millisecondsOf(['node', program, '--help']));
    times.node.push(millisecondsOf(['node', '-e', '0']));
  }
  expect(Math.min(...times.help) - Math.min(...times.node)).toBeLessThan(350);
});

function millisecondsOf([command = '', ...args]: readonly string[]): number {
  const startedAt = performance.now();
  execFileSync(command, args, { stdio: 'ignore' });
  return performance.now() - startedAt;
}

test('wrong usage ends with status 2 and says what is wrong', async () => {
  expect(await run('npx leak-hunt')).toMatchObject({ status: 2, output: "error: missing required argument 'target'\n" });
  const gone = await run('npx leak-hunt gone.mjs');
  expect(gone).toMatchObject({ status: 2, output: 'gone.mjs: there is no such scenario file (.js, .mjs, .cjs or .ts).\n' });
});

for (const version of ['20.19.0', '22', '24', '26']) {
  test(`on Node ${version} it finds a leak and its line, and clears the fixed page, whose walk is TypeScript`, async () => {
    const node = await nodeOf(version);
    const app = await serveLeakingPage();
    writeFileSync(path.join(folder, 'leaky.mjs'), leakyWalk);
    writeFileSync(path.join(folder, 'fixed.ts'), fixedWalk);
    const hunt = await run(`${node} ${program} leaky.mjs fixed.ts --json report.json`, { APP_URL: app.origin });
    app.stop();
    expect(hunt.status, hunt.output).toBe(1);
    const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as Report;
    const [leaky, fixed] = report.results;
    expect(leaky).toMatchObject({ verdict: 'leak', leaks: [{ name: 'PriceFeed', perVisit: 1, source: { line: statement.line } }] });
    expect(leaky?.leaks[0]?.source?.file).toContain(statement.file);
    expect(fixed).toMatchObject({ verdict: 'clean', reason: null });
  });
}

/** The executable of a Node version, from the package of npm that brings it; kept for the next run. */
async function nodeOf(version: string): Promise<string> {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const place = path.join(root, '.lab', 'nodes', version);
  const file = path.join(place, 'node_modules', name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
  if (!existsSync(file)) {
    mkdirSync(place, { recursive: true });
    const { status, output } = await run(`npm install --prefix ${place} ${name}@${version} --no-save --ignore-scripts --no-audit --no-fund`);
    expect(status, output).toBe(0);
  }
  return file;
}
