import { expect, test } from 'vitest';
import { ensureChromium, type InstallingMachine as Machine } from './chromium';
import { findChromium, SetupError } from 'leak-hunt/command';

/** A machine with these programs, all of which start, and without installers. */
function machine({ programs = [] as string[], ...rest }: Partial<Machine> & { programs?: string[] }): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    playwrightsOwn: () => Promise.resolve(['/cache/shell/chrome-headless-shell', '/cache/chromium/chrome']),
    isProgram: (file) => Promise.resolve(programs.includes(file)),
    starts: () => Promise.resolve(true),
    installers: [],
    ...rest,
  };
}

test('CHROMIUM_PATH comes before everything else', async () => {
  const programs = ['/my/chrome', '/cache/chromium/chrome', '/usr/bin/chromium'];
  expect(await findChromium(machine({ env: { CHROMIUM_PATH: '/my/chrome' }, programs }))).toBe('/my/chrome');
});

test('a CHROMIUM_PATH without a program is an error, whatever else is installed', async () => {
  const wrong = machine({ env: { CHROMIUM_PATH: '/gone', PATH: '/usr/bin' }, programs: ['/usr/bin/chromium'] });
  await expect(findChromium(wrong)).rejects.toThrow(new SetupError(
    'CHROMIUM_PATH is "/gone", and there is no program there. Correct it, or unset it to search for one.',
  ));
});

test("Playwright's own download comes before an installed browser", async () => {
  const programs = ['/usr/bin/chromium', '/cache/chromium/chrome'];
  expect(await findChromium(machine({ programs }))).toBe('/cache/chromium/chrome');
});

test('the headless shell comes before the whole browser, downloaded or installed', async () => {
  const downloaded = ['/cache/chromium/chrome', '/cache/shell/chrome-headless-shell'];
  expect(await findChromium(machine({ programs: downloaded }))).toBe('/cache/shell/chrome-headless-shell');
  const installed = ['/usr/local/bin/chromium', '/usr/bin/chromium-headless-shell'];
  expect(await findChromium(machine({ programs: installed }))).toBe('/usr/bin/chromium-headless-shell');
});

test('chromium comes before google-chrome, wherever on the PATH they are', async () => {
  const programs = ['/usr/local/bin/google-chrome', '/usr/bin/chromium'];
  expect(await findChromium(machine({ programs }))).toBe('/usr/bin/chromium');
});

test('a launcher that does not start is skipped', async () => {
  const stub = machine({
    programs: ['/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable'],
    starts: (file) => Promise.resolve(!file.endsWith('chromium-browser')),
  });
  expect(await findChromium(stub)).toBe('/usr/bin/google-chrome-stable');
});

test('on macOS it searches the applications folder', async () => {
  const chrome = '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const env = { HOME: '/Users/me' };
  expect(await findChromium(machine({ platform: 'darwin', env, programs: [chrome] }))).toBe(chrome);
});

test('on Windows it searches the program folders', async () => {
  const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  const env = { PROGRAMFILES: 'C:\\Program Files' };
  expect(await findChromium(machine({ platform: 'win32', env, programs: [chrome] }))).toBe(chrome);
});

test('installers are tried in order until one succeeds, and child processes get the path', async () => {
  const programs: string[] = [];
  const tried: string[] = [];
  const bare = machine({
    isProgram: (file) => Promise.resolve(programs.includes(file)),
    installers: [
      () => Promise.resolve(tried.push('download') < 0),
      () => Promise.resolve(tried.push('package') + programs.push('/usr/bin/chromium') > 0),
      () => Promise.resolve(tried.push('never') > 0),
    ],
  });
  expect(await ensureChromium(bare)).toBe('/usr/bin/chromium');
  expect(tried).toEqual(['download', 'package']);
  expect(bare.env.CHROMIUM_PATH).toBe('/usr/bin/chromium');
});

test('if nothing can be installed, the error says what to do', async () => {
  await expect(ensureChromium(machine({}))).rejects.toThrow(/Install Chromium or .* or set CHROMIUM_PATH/);
});

test('the Chromium of this machine is found', async () => {
  expect(await findChromium()).toMatch(/chrom/i);
});
