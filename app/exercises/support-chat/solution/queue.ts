import { ballast } from '@/lib/live/ballast';

/** A place in the queue. */
export class QueueTicket {
  readonly history = ballast(60); // DEMO: what the customer has written before
  readonly topic: string;

  constructor(topic: string) {
    this.topic = topic;
  }

  greet(agent: string) {
    return `${agent} is here to talk about ${this.topic}`;
  }
}

type Admit = (agent: string) => void;

const waiting = new Set<Admit>();

/** Waits until an agent has time, or until the signal is aborted: then nobody waits any more. */
export function waitForAgent(signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    waiting.add(resolve);
    signal.addEventListener('abort', () => waiting.delete(resolve));
  });
}

/** An agent has time for everybody who waits. */
export function admitAll(agent: string): void {
  for (const admit of waiting) admit(agent);
  waiting.clear();
}
