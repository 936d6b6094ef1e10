import type { Command } from 'commander';
import type { Target } from '../drive/types';
import type { SessionOptions } from '../drive/existing/session';
import type { OutputOptions } from '../report/outputs';

/** What a command that hunts must provide: its name and help, its targets, its browser and its app. */
export interface CommandSetup {
  /** The name of the command, for the help. */
  name: string;
  /** The description of the arguments, for the help. */
  targets: string;
  /** The description of `--url`, for the help. */
  url: string;
  /** The folder for relative paths. Without it, the working directory of the process. */
  folder?: string;
  /** What `--version` prints. Without it, the command has no such option. */
  version?: string;
  /** Further commands; the first argument selects one. Their errors end the process as in `runProgram`. */
  subcommands?: readonly Command[];
  /** Finds the targets for the arguments. @throws UnknownTarget */
  resolve(typed: readonly string[], folder: string): Promise<Target[]>;
  /** Finds a Chromium. @returns its path @throws SetupError if there is none */
  chromium(): Promise<string>;
  /** Makes sure that the app of the targets is running. @returns a function that ends it */
  provideApp(targets: readonly Target[], url: string | undefined): Promise<() => Promise<void>>;
}

/** The options of a hunt, as commander reads them. */
export interface HuntOptions extends OutputOptions, SessionOptions {
  allow?: string;
  url?: string;
  control?: string;
  /** False with `--no-confirm`. */
  confirm?: number | false;
  visits: number;
  ignoreHttpsErrors?: true;
  /** In seconds. */
  timeout: number;
  quiet?: true;
  /** False with `--no-alone`. */
  alone?: boolean;
  depth: number;
  maxWalks: number;
  include: string[];
  exclude: string[];
  saveWalks?: string;
  playwright?: true;
  header: string[];
  connect?: string;
  allowRemote?: true;
}
