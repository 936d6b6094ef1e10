import { type Provoked, provokeCollection } from './provoke';

/** The objects that a trial observes, each with a name, and the objects that stay referenced until its end. */
interface TrialObjects {
  watched: { name: string; mustGo: boolean; object: object }[];
  held: unknown;
}

/** A trial about garbage collection: it creates objects, drops some references, and returns the objects to observe. */
export type Trial = () => TrialObjects | Promise<TrialObjects>;

interface Finding {
  name: string;
  mustGo: boolean;
  isCollected: boolean;
}

export interface Verdict {
  findings: Finding[];
  provoked: Provoked;
}

/** Holds the retained objects while a trial runs, as a variable of the page would. */
const page: { holds: unknown } = { holds: undefined };

/**
 * Runs a trial: creates its objects, drops its references to them, and provokes a collection.
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

/** A separate function, so that no variable of `runTrial` retains the objects of the trial. */
async function prepare(trial: Trial, registry: FinalizationRegistry<string>): Promise<Omit<Finding, 'isCollected'>[]> {
  const left = await trial();
  page.holds = left.held;
  for (const { name, object } of left.watched) registry.register(object, name);
  return left.watched.map(({ name, mustGo }) => ({ name, mustGo }));
}
