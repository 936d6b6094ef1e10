import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from 'leak-hunt';
import type { Place } from 'leak-hunt/report';
import { root, startNode, type Variables } from '../tooling/children';
import type { Said, Truth } from './score';

/** A page of the lab with its true verdict. */
export type Specimen = Target & { expected: Truth };

export interface Verdict {
  said: Said;
  /** What the tool found, or why it gave no verdict, in a few words. */
  note: string;
  /** What it tells of a leak. Absent if it found none. */
  told?: Told;
}

/** What a tool tells of a leak besides its verdict. */
export interface Told {
  /** The names that it prints for what leaks. */
  names: string[];
  /** The positions in sources that it prints, but those of a library. */
  places: Pick<Place, 'file' | 'line'>[];
  /** The position in a library, if it says that it is one. */
  library: Pick<Place, 'file' | 'line'> | null;
}

/** A tool that is measured. */
export interface Tool {
  /** Its name in the table. */
  name: string;
  /** Walks one page and returns a verdict; this call is timed. @param scratch an empty folder, removed afterwards */
  judge(specimen: Specimen, scratch: string): Promise<Verdict>;
  /**
   * Walks all pages at once, and returns a verdict on each in their order; this call is timed. A tool that has it is not asked
   * for single pages.
   */
  judgeAll?: (specimens: readonly Specimen[], scratch: string) => Promise<Verdict[]>;
  /** Runs once, before the time is measured. */
  prepare?(specimen: Specimen): Promise<void>;
  close?(): Promise<void>;
}

/** The address of the running lab, and the browser for every tool. */
export interface Lab {
  url: string;
  /** Path of the Chromium. */
  chromium: string;
}

/** The timeout for one page, in milliseconds; every tool needs far less. */
const limitMs = 180_000;

/**
 * Runs a command-line tool to its end. Its environment contains the twin of the page and the lab's address, and it can
 * load TypeScript scenarios.
 * @param script absolute path
 * @param pages how many pages it walks, for the time limit
 * @returns its output; the exit codes of the tools do not mean the same
 * @throws Error if it takes longer than three minutes a page
 */
export async function runTool(
  script: string,
  args: readonly string[],
  specimen: Specimen,
  lab: Lab,
  env: Variables = {},
  pages = 1,
): Promise<string> {
  const child = startNode(script, args, {
    env: {
      LAB_URL: lab.url,
      ...specimen.env,
      CHROMIUM_PATH: lab.chromium,
      // The hunt command resolves paths from this folder.
      INIT_CWD: root,
      ...env,
    },
    output: 'collect',
  });
  const timer = new AbortController();
  const late = sleep(limitMs * pages, undefined, { signal: timer.signal }).catch(() => undefined);
  const ended = await Promise.race([child.ended, late]);
  timer.abort();
  if (ended) return ended.output;
  await child.stop();
  throw new Error(`the tool did not end within ${(limitMs * pages) / 1000} s`);
}

/** A Node option that loads tsx, for tools that cannot load TypeScript themselves. */
export const withTypeScript: Variables = { NODE_OPTIONS: `--import ${import.meta.resolve('tsx')}` };

/** The last line of a tool's output that contains a word. */
export function lastLine(output: string): string {
  return output.split('\n').findLast((line) => /\w/.test(line))?.trim() ?? '';
}
