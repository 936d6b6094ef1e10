// @ts-check
/**
 * Runs every command of the lab: `node lib/tooling/bootstrap.mjs <command> [arguments…]`. It is plain Node without
 * dependencies, because nothing is installed in a fresh clone. It checks the version of Node, installs the packages if
 * they are missing or differ from package-lock.json, and then runs the command with its arguments. Signals and the exit
 * code are passed through.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureWork } from '../exercises/work.mjs';
import { compiled } from './compiled.mjs';
import { ensureInstalled } from './install.mjs';

const endSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The program of each command: a TypeScript file of the lab, or the executable of an installed package. */
const commands = new Map(
  /** @type {[string, string[]][]} */ ([
    ['start', ['lib/tooling/start.ts']],
    ['test', ['lib/tooling/test.ts']],
    ['dev', ['lib/tooling/dev.ts']],
    ['build', ['lib/tooling/build.ts']],
    ['hunt', ['lib/catalogue/hunt.ts']],
    ['memlab', ['lib/tooling/memlab.ts']],
    ['memlab:stock', ['lib/tooling/memlab-stock.ts']],
    ['bench', ['lib/benchmark/cli.ts']],
    ['field', ['lib/benchmark/field/cli.ts']],
    ['record', ['lib/catalogue/recorded/record.ts']],
    ['new-case', ['lib/tooling/new-case.ts']],
    ['exercise', ['lib/exercises/cli.ts']],
    ['new-exercise', ['lib/tooling/new-exercise.ts']],
    ['chromium', ['lib/tooling/chromium-path.ts']],
    ['e2e', ['lib/tooling/e2e.ts']],
    ['unit', ['vitest', 'run']],
    ['lint', ['lib/tooling/lint.ts']],
    ['typecheck', ['lib/tooling/typecheck.ts']],
  ]),
);

/** The programs whose start a user waits for. They run as one bundle, and in this process. */
const bundledPrograms = new Set(['lib/catalogue/hunt.ts']);

async function main() {
  if (!isNodeSupported(process.versions.node)) {
    fail(`Leak Lab needs Node 20.19 or later; this is Node ${process.versions.node}. See https://nodejs.org`);
    return;
  }
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands.get(name);
  if (command) await run([...command, ...args]);
  else fail(`Unknown command "${name}". There are: ${[...commands.keys()].join(', ')}.`);
}

/** @param {string[]} command */
async function run([program = '', ...args]) {
  exitWithNpm();
  if (!(await ensureInstalled(root))) {
    fail('The packages could not be installed; npm says why above.');
    return;
  }
  ensureWork(root); // Next builds the learner's copies as pages
  const bundle = bundledPrograms.has(program) ? await compiled(root, program) : undefined;
  if (bundle !== undefined) return runHere(bundle, args);
  const isOurs = program.endsWith('.ts');
  const preloads = [path.join(root, 'lib/tooling/exit-with-parent.mjs')];
  if (isOurs) preloads.push(createRequire(import.meta.url).resolve('tsx'));
  const imports = preloads.flatMap((file) => ['--import', pathToFileURL(file).href]);
  const script = isOurs ? path.join(root, program) : binOf(program);
  const child = spawn(process.execPath, [...imports, script, ...args], {
    cwd: root,
    env: { INIT_CWD: process.cwd(), ...process.env, LEAK_LAB_EXIT_WITH_PARENT: 'self' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of endSignals) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to all of its processes, so the child has received it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/**
 * Runs a program in this process, which handles the signals itself.
 * @param {string} file
 * @param {string[]} args
 */
async function runHere(file, args) {
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(root);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}

/**
 * Ends this command when npm or the shell that npm started has ended. An npm that gets SIGKILL cannot notify its
 * children, and a SIGTERM that npm passes on ends only the shell between it and this process.
 */
function exitWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const starters = parentIds();
  setInterval(() => parentIds() !== starters && process.kill(process.pid, 'SIGTERM'), 1_000).unref();
}

/**
 * The process id of the parent. If the parent is a shell (it stays only on Linux), the id of the shell's parent, npm,
 * as well.
 */
function parentIds() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const [, name = '', parent = ''] = /\((.*)\) \w (\d+)/s.exec(stat) ?? [];
    return name.startsWith('npm') ? `${process.ppid}` : `${process.ppid} ${parent}`;
  } catch {
    return `${process.ppid}`; // this system has no /proc
  }
}

/** @param {string} name the package; its executable has the same name */
function binOf(name) {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  );
  return path.join(folder, (typeof bin === 'string' ? bin : bin[name]) ?? '');
}

/** @param {string} version such as 20.19.0 */
function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

await main();
