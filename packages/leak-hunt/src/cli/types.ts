import type { Command } from 'commander';
import type { Target } from '../drive/types';
import type { OutputOptions } from '../report/outputs';

/** What differs between one command that hunts and another. */
export interface CommandSetup {
  /** As it is typed, for the help. */
  name: string;
  /** What may be named as a target, for the help. */
  targets: string;
  /** What `--url` says, for the help. */
  url: string;
  /** The folder in which the command was typed: relative paths start there. Without it, the current folder of the process. */
  folder?: string;
  /** What `--version` prints; without it, there is no such option. */
  version?: string;
  /** Commands beside the hunt, each typed as the first argument. What one of them throws ends the process as in `runProgram`. */
  subcommands?: readonly Command[];
  /** @throws UnknownTarget */
  resolve(typed: readonly string[], folder: string): Promise<Target[]>;
  /** @returns the path of a Chromium @throws SetupError where there is none */
  chromium(): Promise<string>;
  /** Makes sure that what is to be walked is served. @returns the way to end that */
  provideApp(targets: readonly Target[], url: string | undefined): Promise<() => Promise<void>>;
}

/** The options of a hunt, as commander reads them. */
export interface HuntOptions extends OutputOptions {
  allow?: string;
  url?: string;
  control?: string;
  visits: number;
  /** In seconds. */
  timeout: number;
  quiet?: true;
}
