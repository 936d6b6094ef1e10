// @ts-check
/**
 * The door of every command: `node lib/tooling/bootstrap.mjs <command> [arguments…]`. Plain Node without dependencies,
 * since on a fresh clone nothing is installed yet. It checks Node, installs the packages where they are missing or not
 * what package-lock.json says, and then runs the command with its arguments, signals and exit code passed through.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureWork } from '../exercises/work.mjs';
import { ensureInstalled } from './install.mjs';

const endings = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What a command runs: a TypeScript file of ours, or the executable of an installed package. */
const commands = new Map(
  /** @type {[string, string[]][]} */ ([
    ['start', ['lib/tooling/start.ts']],
    ['test', ['lib/tooling/test.ts']],
    ['dev', ['lib/tooling/dev.ts']],
    ['build', ['lib/tooling/build.ts']],
    ['hunt', ['lib/catalogue/hunt.ts']],
    ['memlab', ['lib/tooling/memlab.ts']],
    ['bench', ['lib/benchmark/cli.ts']],
    ['record', ['lib/catalogue/recorded/record.ts']],
    ['new-case', ['lib/tooling/new-case.ts']],
    ['exercise', ['lib/exercises/cli.ts']],
    ['new-exercise', ['lib/tooling/new-exercise.ts']],
    ['kit', ['packages/leak-hunt/src/cli/init.ts']],
    ['chromium', ['lib/tooling/chromium-path.ts']],
    ['e2e', ['lib/tooling/e2e.ts']],
    ['unit', ['vitest', 'run']],
    ['lint', ['eslint', '.', '--max-warnings', '0']],
    ['typecheck', ['lib/tooling/typecheck.ts']],
  ]),
);

function main() {
  if (!isNodeSupported(process.versions.node)) {
    return fail(`Leak Lab needs Node 20.19 or later; this is Node ${process.versions.node}. See https://nodejs.org`);
  }
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands.get(name);
  if (!command) return fail(`Unknown command "${name}". There are: ${[...commands.keys()].join(', ')}.`);
  return run([...command, ...args]);
}

/** @param {string[]} command */
async function run([program = '', ...args]) {
  followNpm();
  if (!(await ensureInstalled(root))) return fail('The packages could not be installed; npm says why above.');
  ensureWork(root); // the learner's copies are pages of the lab
  const isOurs = program.endsWith('.ts');
  const preloads = [path.join(root, 'lib/tooling/leash.mjs')];
  if (isOurs) preloads.push(createRequire(import.meta.url).resolve('tsx'));
  const imports = preloads.flatMap((file) => ['--import', pathToFileURL(file).href]);
  const script = isOurs ? path.join(root, program) : binOf(program);
  const child = spawn(process.execPath, [...imports, script, ...args], {
    cwd: root,
    env: { INIT_CWD: process.cwd(), ...process.env, LEAK_LAB_LEASH: 'self' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of endings) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to all of its processes, so the child has it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/**
 * npm, killed outright, tells nobody, and a SIGTERM it passes on ends only the shell between it and us. So that the
 * command does not run on alone, notice when one of them is gone.
 */
function followNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const starters = npmAndShell();
  setInterval(() => npmAndShell() !== starters && process.kill(process.pid, 'SIGTERM'), 1_000).unref();
}

/** Our parent's id; where that is the shell (only Linux's stay in between) and not npm itself, its parent's as well. */
function npmAndShell() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const [, name = '', parent = ''] = /\((.*)\) \w (\d+)/s.exec(stat) ?? [];
    return name.startsWith('npm') ? `${process.ppid}` : `${process.ppid} ${parent}`;
  } catch {
    return `${process.ppid}`; // no /proc here
  }
}

/** @param {string} name the package, and its executable of the same name */
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
