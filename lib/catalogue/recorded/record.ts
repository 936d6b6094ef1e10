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
 * `npm run record -- [TARGET…]`: hunts all targets, or those named, on the production build, and writes what it finds
 * into hunts.json, which the gallery and the overviews show. A result that is not as its case promises is told and not
 * written; what belongs to no case any more is left out.
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
      // At once, so that what is recorded stays when a run of half an hour is broken off.
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

/** The production build on a server of our own, unless LAB_URL says where one runs already. */
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

/** Puts new hunts in the place of those that were recorded before; another command may have recorded others meanwhile. */
async function keep(recorded: Recorded): Promise<void> {
  const before = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Recorded;
  const known = new Set((await allCases()).flatMap(targetsOf).map(({ name }) => name));
  const all = Object.entries({ ...before, ...recorded }).filter(([name]) => known.has(name));
  await writeFile(file, formatRecorded(Object.fromEntries(all)));
}

endInOrder();
await runCommand(() => record(process.argv.slice(2)));
