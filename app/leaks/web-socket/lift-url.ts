import type { LiftAddress } from '@/app/api/lift/lift';

/** Asks the lab where its lift listens; that is on the lab's own host, by whatever name this page has it. */
export async function fetchLiftUrl(): Promise<string> {
  const answer = await fetch('/api/lift');
  if (!answer.ok) throw new Error(`The lift answered ${answer.status}.`);
  const { port, path } = (await answer.json()) as LiftAddress;
  return `ws://${location.hostname}:${port}${path}`;
}
