/** Runs a program in the stepper, in a worker that the page can terminate at any time. */
import { run } from '@/lib/lessons/stepper/run';

self.onmessage = ({ data }: MessageEvent<string>) => {
  self.postMessage(run(data));
};
