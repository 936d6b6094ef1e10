import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import type { Page } from 'playwright/test';
import { clickUntil } from './click-until';

/** The hunter's panel on a page, and the actions of a visitor. */
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

/**
 * The processes of hunts from pages, including their browsers; their command lines contain the folder that they may
 * write to.
 */
export function huntProcesses(): string[] {
  const text = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 ** 2 });
  return text.split('\n').filter((line) => line.includes('leak-lab-hunts-'));
}

/** The folders in which servers store the files of hunts. */
export function huntFolders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('leak-lab-hunts-'));
}

/** Requests a hunt with headers that a page in a browser cannot set. */
export function post(url: string, headers: Record<string, string>, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(`${url}/api/hunt`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }, (answer) => {
      answer.destroy();
      resolve(answer.statusCode ?? 0);
    });
    asking.on('error', reject).end(body);
  });
}
