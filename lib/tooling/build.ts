import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageBin, root, startNode } from './children';
import { runCommand, SetupError } from 'leak-hunt/command';
import { importedFiles } from './build-inputs';
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
  // Computed before the build, so that an edit during the build causes another build.
  const sources = currentSources();
  await sources.catch(() => undefined); // what esbuild cannot read, Next will report
  await rm(stamp, { force: true });
  const next = startNode(packageBin('next'), ['build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    output: 'collect',
  });
  const finished = next.ended.then(({ code, output }) => {
    if (code !== 0) throw new SetupError(`${output.trimEnd()}\n\nThe lab could not be built; Next says why above.`);
  });
  await withProgress('Building the lab (next build)', 'Built', finished);
  const built: Stamp = { id: await readFile(buildId, 'utf8'), ...(await sources) };
  await writeFile(stamp, JSON.stringify(built));
}

/** What a finished build leaves in its folder. */
interface Stamp {
  /** The build's own id, so that a `next build` by hand does not count as a build of this command. */
  id: string;
  /** The files that the build imports: reading the list is faster than following the imports again. */
  imported: string[];
  fingerprint: string;
}

async function currentSources(): Promise<Omit<Stamp, 'id'>> {
  const imported = await importedFiles(root);
  return { imported, fingerprint: await fingerprint(root, imported) };
}

async function isFresh(): Promise<boolean> {
  const [stamped, id] = await Promise.all([readIfThere(stamp), readIfThere(buildId)]);
  if (stamped === undefined || id === undefined) return false;
  const built = parsed(stamped);
  return built?.id === id && built.fingerprint === (await fingerprint(root, built.imported));
}

/** @returns undefined for a stamp that an older version of this file has written */
function parsed(stamped: string): Stamp | undefined {
  return stamped.startsWith('{') ? (JSON.parse(stamped) as Stamp) : undefined;
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
