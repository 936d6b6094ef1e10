import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Target } from '../drive/types';
import { SetupError } from '../errors';
import { reportToGithub } from './github';
import { htmlReport } from './html/page';
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
    private readonly files: OutputOptions,
  ) {}

  /**
   * Checks that the outputs can be written. This happens before the hunt, because a hunt can take minutes.
   * @param folder the folder in which the options were typed
   * @throws SetupError if an output cannot be written
   */
  static async prepare({ json, html, snapshots }: OutputOptions, folder: string): Promise<Outputs> {
    return new Outputs(folder, {
      ...(json !== undefined && { json: await writable('--json', json, folder) }),
      ...(html !== undefined && { html: await writable('--html', html, folder) }),
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

  /** Writes the reports. */
  async write(run: Run): Promise<void> {
    const { json, html } = this.files;
    if (json !== undefined) await writeFile(json, `${JSON.stringify(reportOf(run), null, 2)}\n`);
    if (html !== undefined) {
      const snapshots = new Map([...this.snapshots].map(([target, file]) => [target, linkFrom(html, file)]));
      const durationMs = Date.now() - run.startedAt.getTime();
      await writeFile(html, htmlReport({ ...run, durationMs, snapshots }));
    }
    reportToGithub({ ...run, folder: this.folder });
  }
}

const statOf = (place: string) => stat(place).catch(() => undefined);

async function writable(option: string, typed: string, folder: string): Promise<string> {
  const file = path.resolve(folder, typed);
  if (!(await statOf(path.dirname(file)))?.isDirectory()) {
    throw new SetupError(`${option} ${typed}: there is no folder ${path.dirname(file)}. Create it first.`);
  }
  if ((await statOf(file))?.isDirectory()) throw new SetupError(`${option} ${typed}: that is a folder. Name a file in it.`);
  return file;
}

async function writableFolder(option: string, typed: string, folder: string): Promise<string> {
  const place = path.resolve(folder, typed);
  try {
    await mkdir(place, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SetupError(`${option} ${typed}: the folder cannot be made (${why}).`);
  }
  return place;
}
