import { ensureBuild } from './build';
import { runCommand } from 'leak-hunt/command';
import { startServer } from './server';

/**
 * The web server of playwright.config.ts: serves the production build (built first if necessary) on the port of
 * LAB_URL. It runs until Playwright ends and so closes standard input.
 */
await runCommand(async () => {
  process.stdin.resume().once('end', () => process.kill(process.pid, 'SIGTERM'));
  await ensureBuild();
  const server = await startServer({ port: Number(new URL(process.env.LAB_URL ?? '').port) });
  console.error(await server.ended);
  return 2;
});
