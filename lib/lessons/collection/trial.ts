import { type Provoked, provokeCollection } from './provoke';

/** Objects that a trial leaves behind, each with a name; and what is kept on purpose, so that it stays until the end. */
export interface Left {
  watched: { name: string; mustGo: boolean; object: object }[];
  held: unknown;
}

/** A question about what is collected: it makes some objects, lets go of some, and says what to watch. */
export type Trial = () => Left | Promise<Left>;

export interface Finding {
  name: string;
  mustGo: boolean;
  isCollected: boolean;
}

export interface Verdict {
  findings: Finding[];
  provoked: Provoked;
}

/** What a variable of the page would hold while a trial runs. */
const page: { holds: unknown } = { holds: undefined };

/**
 * Runs a trial: makes its objects, forgets them, and provokes a collection.
 * @throws the signal's reason when it aborts
 */
export async function runTrial(trial: Trial, signal: AbortSignal): Promise<Verdict> {
  const collected = new Set<string>();
  const registry = new FinalizationRegistry<string>((name) => collected.add(name));
  const watched = await prepare(trial, registry);
  try {
    const provoked = await provokeCollection(() => watched.every(({ name, mustGo }) => !mustGo || collected.has(name)), signal);
    const findings = watched.map(({ name, mustGo }) => ({ name, mustGo, isCollected: collected.has(name) }));
    return { findings, provoked };
  } finally {
    page.holds = undefined;
  }
}

/** A function of its own, so that no variable of `runTrial` holds what the trial has left. */
async function prepare(trial: Trial, registry: FinalizationRegistry<string>): Promise<Omit<Finding, 'isCollected'>[]> {
  const left = await trial();
  page.holds = left.held;
  for (const { name, object } of left.watched) registry.register(object, name);
  return left.watched.map(({ name, mustGo }) => ({ name, mustGo }));
}
