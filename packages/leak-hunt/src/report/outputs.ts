import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Target } from '../drive/types';
import { SetupError } from '../errors';
import { makeFolder } from '../make-folder';
import { reportToGithub } from './github';
import { htmlReport } from './html/page';
import { OutputFile, realPathOf, reasonOf } from './output-file';
import { reportOf } from './report';
import { finishOrWarn, linkFrom, snapshotFile, type SnapshotFile } from './snapshot-files';
import type { HuntResult } from './types';

/** The files and the folder to write, as they were typed. */
export interface OutputOptions {
  json?: string;
  html?: string;
  snapshots?: string;
}

/** A finished run. */
export interface Run {
  chromium: string;
  visits: number;
  startedAt: Date;
  targets: readonly Target[];
  results: readonly HuntResult[];
  notes: readonly string[];
}

/** Writes the outputs of a run: the JSON and HTML reports, the heap snapshots, and the report to GitHub. */
export class Outputs {
  private readonly snapshots = new Map<string, string>();

  private constructor(
    private readonly folder: string,
    private readonly files: { json?: OutputFile; html?: OutputFile; snapshots?: string },
  ) {}

  /**
   * Checks that the outputs can be written, and that they overwrite neither each other nor what the run reads. This happens before
   * the hunt, because a hunt can take minutes.
   * @param folder the folder in which the options were typed
   * @param read by path, the files that the run reads, such as `the scenario`
   * @throws SetupError if an output cannot be written
   */
  static async prepare({ json, html, snapshots }: OutputOptions, folder: string, read: ReadonlyMap<string, string> = new Map()): Promise<Outputs> {
    const taken = new Map([...read].map(([file, owner]) => [realPathOf(path.resolve(folder, file)), owner]));
    const prepared = (option: string, typed: string | undefined) => {
      if (typed === undefined) return undefined;
      const output = OutputFile.prepare(option, typed, folder, taken);
      taken.set(output.file, `the file of ${option}`);
      return output;
    };
    const files = { json: prepared('--json', json), html: prepared('--html', html) };
    return new Outputs(folder, {
      ...(files.json && { json: files.json }),
      ...(files.html && { html: files.html }),
      ...(snapshots !== undefined && { snapshots: await writableFolder('--snapshots', snapshots, folder) }),
    });
  }

  /** The file for a target's heap snapshot. Undefined if snapshots are not wanted. */
  snapshotOf({ name }: Target): SnapshotFile | undefined {
    return this.files.snapshots === undefined ? undefined : snapshotFile(this.files.snapshots, name);
  }

  /** Keeps a snapshot or deletes it, depending on the verdict. Prints a failure, and does not throw. */
  keep(file: SnapshotFile | undefined, { target, verdict }: HuntResult): void {
    const kept = file && finishOrWarn(file, verdict);
    if (kept !== undefined) this.snapshots.set(target, kept);
  }

  /**
   * Writes the reports.
   * @returns for each one that could not be written, why not
   */
  write(run: Run): string[] {
    const { json, html } = this.files;
    const failures = [
      json?.write(`${JSON.stringify(reportOf(run), null, 2)}\n`),
      html?.write(htmlReport({ ...run, durationMs: Date.now() - run.startedAt.getTime(), snapshots: this.linksFrom(html.file) })),
      attempt(() => reportToGithub({ ...run, folder: this.folder })),
    ];
    return failures.filter((failure) => failure !== undefined);
  }

  private linksFrom(page: string): Map<string, string> {
    return new Map([...this.snapshots].map(([target, file]) => [target, linkFrom(page, realPathOf(file))]));
  }
}

function attempt(report: () => void): string | undefined {
  try {
    report();
    return undefined;
  } catch (error) {
    return `The summary for GitHub could not be written (${reasonOf(error)}).`;
  }
}

async function writableFolder(option: string, typed: string, folder: string): Promise<string> {
  if (typed.trim() === '') throw new SetupError(`${option} needs the name of a folder.`);
  const place = path.resolve(folder, typed);
  try {
    makeFolder(place);
    await access(place, constants.W_OK);
  } catch (error) {
    throw new SetupError(`${option} ${typed}: the folder cannot be made or written to (${reasonOf(error)}).`);
  }
  return place;
}
