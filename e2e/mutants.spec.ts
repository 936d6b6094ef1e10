import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { pairs } from '../lib/catalogue/cases';
import { Hunter } from 'leak-hunt';
import { targetsOf } from '../lib/catalogue/targets';
import { marksIn } from '../lib/catalogue/marks';
import { packageBin, root, startNode } from '../lib/tooling/children';
import { startServer, type Server } from '../lib/tooling/server';

/**
 * Tests that the hunter notices changes: in a copy of the lab one fixed page loses its fix, and one leaky page becomes
 * its fixed twin. The hunter must report both with the right reason.
 */

const copy = path.join(root, '.lab', 'mutants');
const sources = ['app', 'components', 'lib', 'packages', 'workers', 'memlab-scenarios', 'package.json', 'tsconfig.json'];
const isTest = /\.(?:test|spec)\.tsx?$/;
const config = `import lab from '../../next.config.js';
export default { ...lab, turbopack: { ...lab.turbopack, root: ${JSON.stringify(root)} } };
`;

/** Copies the files that a build needs, without tests, which this run would find twice. */
async function copyLab(): Promise<void> {
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  const options = { recursive: true, filter: (file: string) => !isTest.test(file) };
  for (const source of sources) await cp(path.join(root, source), path.join(copy, source), options);
  await writeFile(path.join(copy, 'next.config.js'), config);
}

function pageIn(slug: string, twin: 'leaky' | 'fixed'): string {
  return path.join(copy, 'app', 'leaks', slug, twin, 'page.tsx');
}

/** Removes the statement below every FIX mark from a fixed page. */
async function breakFix(slug: string): Promise<void> {
  const page = pageIn(slug, 'fixed');
  const source = await readFile(page, 'utf8');
  const cures = marksIn(source).filter(({ meaning }) => meaning === 'released');
  expect(cures.length, `${slug}/fixed has a cure to lose`).toBeGreaterThan(0);
  const isCure = (line: number) => cures.some(({ from, to }) => line > from && line <= to);
  await writeFile(page, source.split('\n').filter((_, at) => !isCure(at + 1)).join('\n'));
}

/** Replaces a leaky page by its fixed twin. */
async function cureLeak(slug: string): Promise<void> {
  await cp(pageIn(slug, 'fixed'), pageIn(slug, 'leaky'));
}

async function build(): Promise<void> {
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { code, output } = await startNode(packageBin('next'), ['build', copy], { env, output: 'collect' }).ended;
  expect(code, output).toBe(0);
}

/** Hunts each target in a lab that is served at `url`, and returns the reasons. */
async function complaintsAt(url: string, names: readonly string[]): Promise<Record<string, string | null>> {
  const known = (await pairs()).flatMap(targetsOf);
  const hunter = new Hunter({ chromium: process.env.CHROMIUM_PATH ?? '' });
  const { LAB_URL: before = '' } = process.env; // the scenarios read it at every step; other tests need the previous value
  process.env.LAB_URL = url;
  try {
    const complaints: Record<string, string | null> = {};
    for (const target of known.filter(({ name }) => names.includes(name))) {
      complaints[target.name] = (await hunter.hunt(target)).reason;
    }
    return complaints;
  } finally {
    process.env.LAB_URL = before;
    await hunter.close();
  }
}

let server: Server | undefined;

test.afterEach(async () => {
  await server?.stop();
  await rm(copy, { recursive: true, force: true });
});

test('a lost fix and a missing leak are both noticed', async () => {
  test.setTimeout(400_000); // it builds the lab while another worker runs its tests
  await copyLab();
  await breakFix('window-listener');
  await cureLeak('set-interval');
  await build();
  server = await startServer({ folder: copy });
  expect(await complaintsAt(server.url, ['window-listener/fixed', 'set-interval/leaky'])).toEqual({
    'window-listener/fixed': 'it must retain nothing, but keeps 1 PriceFeed (object) per visit.',
    'set-interval/leaky': 'it no longer leaks: it should keep 1 Timetable (object) per visit.',
  });
});
