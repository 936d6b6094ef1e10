import type { Progress } from 'leak-hunt';
import type { HuntEvent, LiveHunt } from './events';

/** The progress of a hunt, as a page shows it. */
export interface HuntState {
  phase: 'asking' | 'queued' | 'running' | 'done' | 'failed';
  /** How many hunts come first, while it is queued. */
  ahead: number;
  targets: readonly string[];
  /** The current step of each target that has begun. */
  progress: Readonly<Record<string, Progress>>;
  results: Readonly<Record<string, LiveHunt>>;
  failure: Omit<Extract<HuntEvent, { type: 'failed' }>, 'type'> | undefined;
}

export const asked: HuntState = { phase: 'asking', ahead: 0, targets: [], progress: {}, results: {}, failure: undefined };

/** The state after one more event. */
export function told(state: HuntState, event: HuntEvent): HuntState {
  switch (event.type) {
    case 'queued':
      return { ...state, phase: 'queued', ahead: event.ahead };
    case 'begun':
      return { ...state, phase: 'running', targets: event.targets };
    case 'progress':
      return { ...state, progress: { ...state.progress, [event.target]: event.progress } };
    case 'result':
      return { ...state, results: { ...state.results, [event.target]: event.result } };
    case 'failed':
      return { ...state, phase: 'failed', failure: { why: event.why, message: event.message } };
    case 'done':
      return { ...state, phase: 'done' };
  }
}

/** Whether no further event will come. */
export function isOver({ phase }: HuntState): boolean {
  return phase === 'done' || phase === 'failed';
}

/** The state in a few words, for a status line that screen readers announce. */
export function inWords(state: HuntState): string {
  const { phase, ahead, targets, progress, results } = state;
  if (phase === 'asking') return 'Asking the server …';
  if (phase === 'queued') return `Queued: ${ahead === 1 ? 'one hunt comes' : `${ahead} hunts come`} first.`;
  if (phase === 'failed') return 'The hunt could not be finished.';
  if (phase === 'done') return `Done: ${targets.map((target) => `${twinOf(target)} ${results[target]?.verdict ?? 'unknown'}`).join(', ')}.`;
  const current = targets.find((target) => !(target in results));
  if (current === undefined) return 'Closing the browser …';
  const step = progress[current];
  return `${capital(twinOf(current))}: ${step ? stepInWords(step) : 'opening a browser'} …`;
}

/** The twin that a target names: `leaky` for `window-listener/leaky`. */
export function twinOf(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1);
}

function stepInWords(progress: Progress): string {
  switch (progress.step) {
    case 'warm-up':
      return `warm-up ${progress.visit} of ${progress.of}`;
    case 'visit':
      return `visit ${progress.visit} of ${progress.of}${progress.isAgain ? ', confirming' : ''}`;
    case 'confirmation':
      return `further visit ${progress.visit} of ${progress.of}`;
    case 'pending timers':
      return 'waiting for pending timers';
    case 'settle':
      return 'collecting garbage';
    case 'snapshot':
      return 'taking the snapshot';
    case 'analysis':
    case 'control walk':
      return progress.step;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
