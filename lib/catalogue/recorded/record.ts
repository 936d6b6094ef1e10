import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { allCases } from '../cases';
import { describeResult, Hunter } from 'leak-hunt';
import type { HuntResult } from 'leak-hunt/report';
import { endInOrder, runCommand, SetupError } from 'leak-hunt/command';
import { resolveTargets, targetsOf } from '../targets';
import { ensureBuild } from '../../tooling/build';
import { root } from '../../tooling/children';
import { ensureChromium } from '../../tooling/chromium';
import { startServer } from '../../tooling/server';
import { formatRecorded, type Recorded, type RecordedHunt } from './recorded';

/**
 * `npm run record -- [TARGET…]`: hunts all targets, or the given ones, on the production build, and writes the results
 * into hunts.json, which the gallery and the overviews show. A result that differs from what its case expects is
 * printed and not written. Entries that belong to no case are removed.
 */

const file = path.join(root, 'lib/catalogue/recorded/hunts.json');

async function record(typed: readonly string[]): Promise<number> {
  const targets = await resolveTargets(typed.length > 0 ? typed : ['all'], root);
  const strays = targets.filter(({ expected }) => expected === null);
  if (strays.length > 0) throw new SetupError(`Only the lab's own cases are recorded, not ${strays.map(({ name }) => name).join(', ')}.`);
  const chromium = await ensureChromium();
  const stopServer = await provideLab();
  const hunter = new Hunter({ chromium });
  let isAsExpected = true;
  try {
    for (const target of targets) {
      const result = await hunter.hunt(target);
      console.log(describeResult(result).split('\n')[0]);
      // Written after each hunt, so that an interrupted run keeps its results.
      if (result.ok) await keep({ [target.name]: recordedHunt(result, hunter) });
      else console.error(`  ${result.reason} It is not recorded.`);
      isAsExpected &&= result.ok;
    }
  } finally {
    await hunter.close();
    await stopServer();
  }
  return isAsExpected ? 0 : 1;
}

/** Serves the production build, unless LAB_URL is the address of a running lab. */
async function provideLab(): Promise<() => Promise<void>> {
  if (process.env.LAB_URL !== undefined) return async () => undefined;
  await ensureBuild();
  const server = await startServer();
  process.env.LAB_URL = server.url;
  return () => server.stop();
}

function recordedHunt({ verdict, leaks }: HuntResult, { chromium, visits }: Hunter): RecordedHunt {
  return {
    verdict,
    date: new Date().toISOString().slice(0, 10),
    chromium,
    visits,
    leaks: leaks.map(({ name, kind, perVisit, count, retainedBytes, source, sentence, trace, suspect, series }) => ({
      name, kind, perVisit, count, retainedBytes, series, source, sentence, trace, suspect,
    })),
  };
}

/**
 * Replaces older entries with new ones. It reads the file again, because another command may have written to it
 * meanwhile.
 */
async function keep(recorded: Recorded): Promise<void> {
  const before = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Recorded;
  const known = new Set((await allCases()).flatMap(targetsOf).map(({ name }) => name));
  const all = Object.entries({ ...before, ...recorded }).filter(([name]) => known.has(name));
  await writeFile(file, formatRecorded(Object.fromEntries(all)));
}

endInOrder();
await runCommand(() => record(process.argv.slice(2)));
