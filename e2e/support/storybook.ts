import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { serveSite, type Site } from './site';

/** Builds the Storybook of e2e/storybook by its own command, and serves it. @param folder where the built files go */
export async function serveStorybook(folder: string): Promise<Site> {
  const build = ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '--config-dir', 'e2e/storybook/config', '--output-dir', folder, '--quiet', '--disable-telemetry'];
  await promisify(execFile)(process.execPath, build, { env: { ...process.env, CI: 'true' } });
  return serveSite((pathname) => {
    const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
    return existsSync(file) ? { body: readFileSync(file, 'utf8') } : undefined;
  });
}
