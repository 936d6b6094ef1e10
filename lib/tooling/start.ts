import { ensureBuild } from './build';
import { runCommand, SetupError } from 'leak-hunt/command';
import { isPortFree, PortBusy, startServer } from './server';

/** `npm start`: serves the lab on PORT (3000), for this machine only unless HOST is set. */

await runCommand(async () => {
  const port = chosenPort(process.env.PORT);
  if (!(await isPortFree(port))) throw busy(port); // checked before the build, which takes long
  await ensureBuild();
  const host = process.env.HOST;
  const server = await startServer(host ? { port, host } : { port }).catch((error: unknown) => {
    throw error instanceof PortBusy ? busy(port) : error;
  });
  console.log(`Leak Lab is at ${server.url} (Ctrl-C ends it)`);
  throw new SetupError(`The server ended unexpectedly:\n${await server.ended}`);
});

function chosenPort(value: string | undefined): number {
  if (value === undefined || value === '') return 3000;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new SetupError(`PORT must be a whole number from 1 to 65535, not "${value}"; for example: ${withPort(3001)}`);
}

function busy(port: number): SetupError {
  const another = withPort(port === 3001 ? 3002 : 3001);
  return new SetupError(`Port ${port} is in use, or you may not use it; choose another: ${another}`);
}

function withPort(port: number): string {
  return process.platform === 'win32' ? `set PORT=${port}&& npm start` : `PORT=${port} npm start`;
}
