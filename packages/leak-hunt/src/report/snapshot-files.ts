import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Verdict } from '../detect/types';
import { makeFolder } from '../make-folder';

/** The file of a heap snapshot. It is written while the snapshot arrives, and kept only if the verdict needs it. */
export interface SnapshotFile {
  /**
   * Begins the snapshot, and deletes what was written before.
   * @returns a function that writes the next piece. It never throws, because a full disk must not stop the hunt; `finish`
   * throws the failure
   */
  begin: () => (piece: string) => void;
  /**
   * Closes the file. Keeps it under its final name if the verdict is `leak` or `inconclusive`, else deletes it.
   * @returns the path of the kept file
   * @throws Error if the file should be kept and could not be written
   */
  finish(verdict: Verdict): string | undefined;
}

/**
 * The snapshot file of one target: `window-listener/leaky` becomes `window-listener-leaky.heapsnapshot`. Until `finish`
 * the file has a temporary name in the same folder. If this process ends before, the file is deleted.
 * @param folder is created if it does not exist
 */
export function snapshotFile(folder: string, target: string): SnapshotFile {
  const kept = path.join(folder, snapshotName(target));
  const partial = `${kept}.part`;
  let file: number | undefined;
  let failure: Error | undefined;
  const remove = () => rmSync(partial, { force: true });

  function attempt(work: () => void) {
    try {
      work();
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error(String(error));
    }
  }

  function open(): number {
    makeFolder(folder);
    process.off('exit', remove);
    process.once('exit', remove);
    return openSync(partial, 'w');
  }

  return {
    begin() {
      attempt(() => {
        if (file !== undefined) closeSync(file);
        file = open();
      });
      return (piece) =>
        attempt(() => {
          if (file === undefined || failure) return;
          for (let rest = Buffer.from(piece); rest.length > 0; ) rest = rest.subarray(writeSync(file, rest));
        });
    },
    finish(verdict) {
      const isWanted = verdict === 'leak' || verdict === 'inconclusive';
      const written = file;
      if (written !== undefined) {
        attempt(() => closeSync(written));
        if (isWanted && !failure) attempt(() => renameSync(partial, kept));
        remove(); // also where the disk was full
      }
      process.off('exit', remove);
      if (!isWanted) return undefined;
      const why = failure?.message;
      if (why !== undefined) throw new Error(`The snapshot of ${target} could not be kept: ${why}`, { cause: failure });
      return file === undefined ? undefined : kept;
    },
  };
}

/**
 * Calls `finish`. If the file could not be kept, prints the message: the verdict is valid without the snapshot.
 * @returns the path of the kept file
 */
export function finishOrWarn(file: SnapshotFile, verdict: Verdict): string | undefined {
  try {
    return file.finish(verdict);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** The file name for a target's snapshot, without folders. */
export function snapshotName(target: string): string {
  return `${target.replace(/^(\.{0,2}[\\/])+/, '').replace(/[^\w.-]+/g, '-')}.heapsnapshot`;
}

/** The link from a page to a file, such as `snaps/window-listener-leaky.heapsnapshot`. */
export function linkFrom(page: string, file: string): string {
  const parts = path.relative(path.dirname(page), file).split(path.sep);
  return parts.map(encodeURIComponent).join('/');
}
