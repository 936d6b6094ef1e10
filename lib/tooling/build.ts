import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageBin, root, startNode } from './children';
import { runCommand, SetupError } from 'leak-hunt/command';
import { fingerprint } from './fingerprint';
import { withLock } from './lock.mjs';
import { withProgress } from './progress';

const buildId = path.join(root, '.next', 'BUILD_ID');
/** Written after a successful build and removed before the next one begins. Without this file .next is not served. */
const stamp = path.join(root, '.next', 'leak-lab-build');

/**
 * Makes sure that .next holds a complete production build of the current sources, and builds if it does not. If another
 * process is building, it waits for that build.
 * @returns whether it built
 * @throws SetupError with Next's own output if the build fails
 */
export async function ensureBuild(): Promise<boolean> {
  if (await isFresh()) return false;
  return withLock(
    path.join(root, '.lab', 'build.lock'),
    async () => {
      if (await isFresh()) return false;
      await build();
      return true;
    },
    () => process.stderr.write('Another command is building the lab; waiting for it …\n'),
  );
}

async function build(): Promise<void> {
  const sources = await fingerprint(root); // computed before the build, so that an edit during the build causes another build
  await rm(stamp, { force: true });
  const next = startNode(packageBin('next'), ['build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    output: 'collect',
  });
  const finished = next.ended.then(({ code, output }) => {
    if (code !== 0) throw new SetupError(`${output.trimEnd()}\n\nThe lab could not be built; Next says why above.`);
  });
  await withProgress('Building the lab (next build)', 'Built', finished);
  await writeFile(stamp, stampFor(sources, await readFile(buildId, 'utf8')));
}

async function isFresh(): Promise<boolean> {
  const [stamped, id] = await Promise.all([readIfThere(stamp), readIfThere(buildId)]);
  return stamped !== undefined && id !== undefined && stamped === stampFor(await fingerprint(root), id);
}

/** The stamp contains the build's id, so that a `next build` by hand does not count as a build of this command. */
function stampFor(sources: string, id: string): string {
  return `${sources} ${id}`;
}

async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    if (!(await ensureBuild())) console.log('The build is up to date.');
    return 0;
  });
}
