import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import type { Page } from 'playwright/test';
import { clickUntil } from './click-until';

/** The hunter's panel on a page, and what a visitor does with it. */
export function panelOf(page: Page) {
  const panel = page.locator('[data-hunt]');
  const status = panel.getByRole('status');
  return {
    panel,
    status,
    button: (name: string | RegExp) => panel.getByRole('button', { name }),
    finding: (twin: string) => panel.getByRole('article', { name: new RegExp(`^${twin}`, 'i') }),
    start: () => clickUntil(panel.getByRole('button', { name: /^Hunt/ }), status),
  };
}

/** The processes that hunt for pages, each browser's included: all of them know the folder they may write in. */
export function huntProcesses(): string[] {
  const text = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 ** 2 });
  return text.split('\n').filter((line) => line.includes('leak-lab-hunts-'));
}

/** The folders in which servers keep what hunts leave. */
export function huntFolders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('leak-lab-hunts-'));
}

/** Asks for a hunt as a program can, with headers that a browser would not let a page choose. */
export function post(url: string, headers: Record<string, string>, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(`${url}/api/hunt`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }, (answer) => {
      answer.destroy();
      resolve(answer.statusCode ?? 0);
    });
    asking.on('error', reject).end(body);
  });
}
