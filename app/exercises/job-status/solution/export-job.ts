import type { JobState } from '@/app/api/exercises/job-status/route';
import { ballast } from '@/lib/live/ballast';

/** One export that the server works on. */
export class ExportJob {
  readonly preview = ballast(95); // DEMO: the first rows of every part
  private state: JobState = { done: 0, parts: 1, askAgainAfterMs: 0 };

  get isDone() {
    return this.state.done >= this.state.parts;
  }

  get askAgainAfterMs() {
    return this.state.askAgainAfterMs;
  }

  async ask(): Promise<JobState> {
    const answer = await fetch(`/api/exercises/job-status?seen=${this.state.done}`);
    if (!answer.ok) throw new Error(`The export answered ${answer.status}.`);
    this.state = (await answer.json()) as JobState;
    return this.state;
  }
}
