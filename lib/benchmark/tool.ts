import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from 'leak-hunt';
import { root, startNode, type Variables } from '../tooling/children';
import type { Said, Truth } from './score';

/** A page of the lab, with what is true of it. */
export type Specimen = Target & { expected: Truth };

export interface Verdict {
  said: Said;
  /** What the tool found, or why it gave no verdict, in a few words. */
  note: string;
}

/** A tool under measurement. */
export interface Tool {
  /** As the table names it. */
  name: string;
  /** Walks one page and judges it; this is what is timed. @param scratch an empty folder, removed afterwards */
  judge(specimen: Specimen, scratch: string): Promise<Verdict>;
  /** What is done once, before anything is timed. */
  prepare?(specimen: Specimen): Promise<void>;
  close?(): Promise<void>;
}

/** Where the lab runs, and the browser that every tool is to use. */
export interface Lab {
  url: string;
  /** Path of the Chromium. */
  chromium: string;
}

/** No tool takes near so long for a page of the lab, in milliseconds. */
const limitMs = 180_000;

/**
 * Runs a command-line tool to its end, with the page's twin and the lab's address in its environment and TypeScript
 * scenarios loadable.
 * @param script absolute path
 * @returns what it wrote; its exit code says nothing that the tools agree on
 * @throws Error where it takes longer than three minutes
 */
export async function runTool(
  script: string,
  args: readonly string[],
  specimen: Specimen,
  lab: Lab,
  env: Variables = {},
): Promise<string> {
  const child = startNode(script, args, {
    env: {
      LAB_URL: lab.url,
      ...specimen.env,
      CHROMIUM_PATH: lab.chromium,
      // hunt's own door takes paths from where the command was typed.
      INIT_CWD: root,
      ...env,
    },
    output: 'collect',
  });
  const timer = new AbortController();
  const late = sleep(limitMs, undefined, { signal: timer.signal }).catch(() => undefined);
  const ended = await Promise.race([child.ended, late]);
  timer.abort();
  if (ended) return ended.output;
  await child.stop();
  throw new Error(`not done within ${limitMs / 1000} s`);
}

/** For tools that load TypeScript only with help: tsx, as an environment variable for Node. */
export const withTypeScript: Variables = { NODE_OPTIONS: `--import ${import.meta.resolve('tsx')}` };

/** The last line of a tool's output that has a word in it. */
export function lastLine(output: string): string {
  return output.split('\n').findLast((line) => /\w/.test(line))?.trim() ?? '';
}
