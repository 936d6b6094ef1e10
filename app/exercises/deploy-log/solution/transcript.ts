import { ballast } from '@/lib/live/ballast';

/** What a deployment has said so far. */
export class DeployTranscript {
  readonly output = ballast(110); // DEMO: the full output of every step
  private readonly lines: string[] = [];

  add(line: string): readonly string[] {
    this.lines.push(line);
    return [...this.lines];
  }
}
