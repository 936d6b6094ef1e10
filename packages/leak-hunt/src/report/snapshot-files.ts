import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Verdict } from '../detect/types';

/** A heap snapshot that is written while it arrives, and kept only if somebody will want to look at it. */
export interface SnapshotFile {
  /**
   * Begins the snapshot; what was written before is gone.
   * @returns what takes the next piece. A full disk must not break the hunt: the failure is told by `finish`
   */
  begin: () => (piece: string) => void;
  /**
   * Ends the file: it stays, under its own name, where the verdict is `leak` or `inconclusive`.
   * @returns the path of the file that was kept
   * @throws Error when it was to be kept and could not be written
   */
  finish(verdict: Verdict): string | undefined;
}

/**
 * Begins the file of one target: `window-listener/leaky` becomes `window-listener-leaky.heapsnapshot`. Until `finish`
 * it has another name in the same folder, so that it need only be renamed, and goes when this process ends first.
 * @param folder is made where it does not exist
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
    mkdirSync(folder, { recursive: true });
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

/** Ends the file of a snapshot. That it could not be kept is only told: the verdict counts without it, too. */
export function finishOrTell(file: SnapshotFile, verdict: Verdict): string | undefined {
  try {
    return file.finish(verdict);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** A target as the name of a file, whatever path it is. */
export function snapshotName(target: string): string {
  return `${target.replace(/^(\.{0,2}[\\/])+/, '').replace(/[^\w.-]+/g, '-')}.heapsnapshot`;
}

/** The link from a page to a file, such as `snaps/window-listener-leaky.heapsnapshot`. */
export function linkFrom(page: string, file: string): string {
  const parts = path.relative(path.dirname(page), file).split(path.sep);
  return parts.map(encodeURIComponent).join('/');
}
