import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromiumArgs } from 'leak-hunt/command';
import { ensureChromium } from '../../lib/tooling/chromium';

/** A Chromium that somebody has started with a debugging port, with one tab. */
export interface RunningChromium {
  /** Such as `http://127.0.0.1:41815`. */
  address: string;
  /** Opens another tab. */
  open(url: string): Promise<void>;
  /** The addresses of its tabs. */
  tabs(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts a Chromium that shows a page, with a profile of its own and a port that the system chooses. */
export async function startChromium(url: string): Promise<RunningChromium> {
  const profile = mkdtempSync(path.join(tmpdir(), 'running-chromium-'));
  const child = spawn(await ensureChromium(), [...chromiumArgs, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, url], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, found] = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`Chromium ended: ${said}`)));
  });
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    async open(another) {
      await fetch(`${address}/json/new?${another}`, { method: 'PUT' });
    },
    async tabs() {
      const list = (await (await fetch(`${address}/json/list`)).json()) as { type: string; url: string }[];
      return list.filter(({ type }) => type === 'page').map((tab) => tab.url);
    },
    async close() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL'); // with its helper processes
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
