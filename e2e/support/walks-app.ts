import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageBin, root, startNode } from '../../lib/tooling/children';
import { type Server, startServer } from '../../lib/tooling/server';

/**
 * The Next app of e2e/walks: 30 routes, of which five leak; a dialog that leaks; and controls that nobody should click, which it
 * counts. It is built in a copy, and only if its sources have changed.
 */

const source = path.join(root, 'e2e/walks');
/** As deep below the project as the source, so that the app finds the project's packages. */
const copy = path.join(root, '.lab/walks');
const stamp = path.join(copy, '.next/walks-build');

/** What leaks in the app: by name of the leaked object, the walk that shows it. */
export const leakingWalks: Readonly<Record<string, string>> = {
  ReportSheet: '/ → link "Reports"',
  Mailbox: '/ → link "Messages"',
  MapTile: '/ → link "Map"',
  ChatLog: '/ → link "Chat"',
  QuoteHistory: '/ → link "Stocks", button "Refresh"',
  MemberCard: '/team → button "Show member"',
};

/** Serves the app, and builds it before if necessary. @throws Error with Next's own output if it cannot be built */
export async function startWalksApp(): Promise<Server> {
  const hash = hashOf(source);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) await build(hash);
  return startServer({ folder: copy });
}

/** What the app has counted: what was clicked and should not have been. */
export async function harmDone(server: Server): Promise<unknown> {
  return (await fetch(`${server.url}/harm?read`)).json();
}

async function build(hash: string): Promise<void> {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(source, copy, { recursive: true });
  const next = startNode(packageBin('next'), ['build', copy], { env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }, output: 'collect' });
  const { code, output } = await next.ended;
  if (code !== 0) throw new Error(`The app of e2e/walks could not be built:\n${output}`);
  writeFileSync(stamp, hash);
}

/** A hash over the files below a folder, and over the version of Next. */
function hashOf(folder: string): string {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'node_modules/next/package.json')));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) hash.update(`${name}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
