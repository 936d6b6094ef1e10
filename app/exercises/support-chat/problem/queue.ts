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

const waiting: Admit[] = [];

/** Waits until an agent has time. */
export function waitForAgent(): Promise<string> {
  return new Promise((resolve) => waiting.push(resolve));
}

/** An agent has time for everybody who waits. */
export function admitAll(agent: string): void {
  for (const admit of waiting.splice(0)) admit(agent);
}
