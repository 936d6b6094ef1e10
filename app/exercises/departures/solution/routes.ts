import { ballast } from '@/lib/live/ballast';

interface Question {
  from: string;
  to: string;
  stepFree: boolean;
}

/** A way through the terminal. */
export class WalkingRoute {
  readonly outline = ballast(45); // DEMO: the floor plan along the way
  readonly minutes: number;

  constructor({ to, stepFree }: Question) {
    const pier = (to.codePointAt(0) ?? 65) - 64;
    this.minutes = pier * 3 + Math.ceil(Number(to.slice(1)) / 4) + (stepFree ? 2 : 0);
  }
}

const routes = new Map<string, WalkingRoute>();

/** The way between two places; computed once. */
export function routeFor(question: Question): WalkingRoute {
  const key = `${question.from} ${question.to} ${question.stepFree}`;
  const known = routes.get(key);
  if (known) return known;
  const route = new WalkingRoute(question);
  routes.set(key, route);
  return route;
}
