import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';
import { SetupError } from '../errors';

/** What finding a browser needs of the machine. Tests replace it. */
export interface Machine {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  /** The paths at which Playwright installs the Chromiums it downloads, the headless shell first. */
  playwrightsOwn(): Promise<string[]>;
  isProgram(file: string): Promise<boolean>;
  /** Whether a program starts. A distribution's launcher may be a stub, and a download may lack its libraries. */
  starts(file: string): Promise<boolean>;
}

const chrome = ['google-chrome', 'google-chrome-stable', 'google-chrome-beta', 'google-chrome-unstable'];
/**
 * The headless shell comes first: it is the same engine without windows. Measured on two cores, a hunt takes 1.8 s in it and
 * 3.1 s in the full browser, which starts a renderer for its own toolbar with every new window.
 */
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const linuxNames = [...shells, 'chromium', 'chromium-browser', ...chrome];
const macApps = ['Google Chrome', 'Chromium', 'Google Chrome Beta', 'Google Chrome Canary'];
const windowsApps = ['Google\\Chrome', 'Chromium', 'Google\\Chrome Beta', 'Google\\Chrome SxS'];

/** As root, Chromium runs only without its sandbox. In a container the sandbox may lack the namespaces that it needs. */
const isWithoutSandbox = process.platform === 'linux' && (process.getuid?.() === 0 || process.env.LEAK_HUNT_NO_SANDBOX === '1');

/** The flags with which each Chromium is started. */
export const chromiumArgs: readonly string[] = [
  ...(isWithoutSandbox ? ['--no-sandbox'] : []),
  ...(process.platform === 'linux' ? ['--disable-dev-shm-usage'] : []), // containers have little of it
  '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  '--no-default-browser-check',
  // As in Chrome, a frame of another site gets a process and a heap of its own. The headless shell puts it into the page's.
  '--site-per-process',
];

/**
 * The flags that keep allocation stacks: they switch compaction off. V8 finds an allocation stack by the object's address,
 * and loses it when compaction moves an object that already has an id (`HeapProfiler::ObjectMoveEvent` in
 * src/profiler/heap-profiler.cc). Measured on two busy cores: with compaction a third of the hunts lost nearly all stacks,
 * and so the lines of some leaks; without it none of eighteen hunts did.
 */
export const stackKeepingArgs: readonly string[] = ['--js-flags=--no-compact'];

/** The flags for `--ignore-https-errors`. */
export function certificateArgs(ignoreHttpsErrors = false): string[] {
  return ignoreHttpsErrors ? ['--ignore-certificate-errors'] : [];
}

/**
 * Finds a Chromium: CHROMIUM_PATH, then Playwright's own download, then an installed one by its usual names.
 * @returns its path, or undefined if there is none
 * @throws SetupError if CHROMIUM_PATH is set and there is no program at that path
 */
export async function findChromium(machine: Machine = thisMachine): Promise<string | undefined> {
  const named = machine.env.CHROMIUM_PATH;
  if (named) {
    if (await machine.isProgram(named)) return named;
    throw new SetupError(
      `CHROMIUM_PATH is "${named}", and there is no program there. Correct it, or unset it to search for one.`,
    );
  }
  for (const candidate of [...(await machine.playwrightsOwn()), ...installedPlaces(machine)]) {
    if ((await machine.isProgram(candidate)) && (await machine.starts(candidate))) return candidate;
  }
  return undefined;
}

function installedPlaces({ env, platform }: Machine): string[] {
  if (platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((base) => base !== undefined);
    return windowsApps.flatMap((app) => bases.map((base) => `${base}\\${app}\\Application\\chrome.exe`));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  const onPath = linuxNames.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const bases = ['', env.HOME ?? ''].map((base) => `${base}/Applications`);
  const apps = macApps.flatMap((app) => bases.map((base) => `${base}/${app}.app/Contents/MacOS/${app}`));
  return [...apps, ...onPath];
}

/** Whether Playwright may have downloaded browsers: https://playwright.dev/docs/browsers#managing-browser-binaries */
async function hasDownloads(): Promise<boolean> {
  const { PLAYWRIGHT_BROWSERS_PATH: named, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (named === '0') return true; // they are in its own folder
  const caches: Partial<Record<NodeJS.Platform, string | undefined>> = { darwin: path.join(homedir(), 'Library', 'Caches'), win32: LOCALAPPDATA };
  const cache = process.platform in caches ? caches[process.platform] : (XDG_CACHE_HOME ?? path.join(homedir(), '.cache'));
  const folder = named ?? path.join(cache ?? '', 'ms-playwright');
  return stat(folder).then((found) => found.isDirectory(), () => false);
}

export const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  async playwrightsOwn() {
    // Playwright takes longer to load than all the rest of the command.
    if (!(await hasDownloads())) return [];
    const playwright = await import('playwright').catch(() => undefined); // an optional peer
    if (!playwright) return [];
    const browser = playwright.chromium.executablePath();
    // Next to …/ms-playwright/chromium-1234/… is chromium_headless_shell-1234/…. Playwright has no function for its path.
    const folder = browser.split(path.sep).findLast((part) => /^chromium-\d+$/.test(part)) ?? '';
    const cache = browser.slice(0, Math.max(0, browser.indexOf(`${path.sep}${folder}${path.sep}`)));
    const shell = path.join(cache, folder.replace('chromium-', 'chromium_headless_shell-'));
    const files = await readdir(shell, { recursive: true }).catch(() => []);
    const isShell = /(^|[/\\])(chrome-headless-shell|headless_shell)(\.exe)?$/;
    return [...files.filter((file) => isShell.test(file)).map((file) => path.join(shell, file)), browser];
  },
  async isProgram(file) {
    const isFile = await stat(file).then((found) => found.isFile(), () => false);
    return isFile && access(file, constants.X_OK).then(() => true, () => false);
  },
  starts(file) {
    if (process.platform !== 'linux') return Promise.resolve(true); // on Windows, --version opens a window
    return new Promise((resolve) => {
      execFile(file, ['--version'], { timeout: 10_000 }, (error, stdout) => {
        resolve(!error && /\d+\.\d+\./.test(stdout));
      });
    });
  },
};
