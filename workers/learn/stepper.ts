/** Runs a program step by step, away from the page: whatever it does, the page can end this worker. */
import { run } from '@/lib/lessons/stepper/run';

self.onmessage = ({ data }: MessageEvent<string>) => {
  self.postMessage(run(data));
};
