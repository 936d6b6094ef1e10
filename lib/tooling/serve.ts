import { ensureBuild } from './build';
import { runCommand } from 'leak-hunt/command';
import { startServer } from './server';

/**
 * The web server of playwright.config.ts: the production build (made first if it is stale) on the port of LAB_URL, for
 * as long as standard input stays open, which is as long as Playwright lives.
 */
await runCommand(async () => {
  process.stdin.resume().once('end', () => process.kill(process.pid, 'SIGTERM'));
  await ensureBuild();
  const server = await startServer({ port: Number(new URL(process.env.LAB_URL ?? '').port) });
  console.error(await server.ended);
  return 2;
});
