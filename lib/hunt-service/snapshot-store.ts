import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How many hunts keep their snapshots; a snapshot has about ten megabytes. */
const mostHunts = 4;
const prefix = 'leak-lab-hunts-';

/**
 * Stores the heap snapshots of the last few hunts in a temporary folder, which is removed when this process ends. It also
 * removes the folders of earlier servers that were killed and could not do so.
 */
export class SnapshotStore {
  private readonly folder: string;
  private readonly hunts: string[] = [];
  private begun = 0;
  private readonly snapshots = new Map<string, string>();

  constructor(place = tmpdir()) {
    for (const name of readdirSync(place)) {
      const [, pid] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? [];
      if (pid !== undefined && !isAlive(Number(pid))) removeIfOurs(path.join(place, name));
    }
    this.folder = mkdtempSync(path.join(place, `${prefix}${process.pid}-`));
    process.once('exit', () => this.clear());
  }

  /** Makes the folder of a new hunt. Its name is short: Chromium puts a socket in it, whose path may have 107 bytes. */
  begin(): string {
    const hunt = path.join(this.folder, String(++this.begun));
    mkdirSync(hunt);
    return hunt;
  }

  /**
   * Keeps a snapshot in a hunt's folder as long as that hunt is one of the last few.
   * @returns an id for it, which nobody can guess
   */
  keep(hunt: string, file: string): string {
    const id = crypto.randomUUID();
    this.snapshots.set(id, path.join(hunt, file));
    return id;
  }

  /** Ends a hunt: removes all but the snapshots from its folder, and the oldest hunt where there are too many. */
  end(hunt: string): void {
    const kept = new Set(this.snapshots.values());
    if (![...kept].some((file) => path.dirname(file) === hunt)) {
      remove(hunt);
      return;
    }
    for (const name of readdirSync(hunt)) {
      const file = path.join(hunt, name);
      if (!kept.has(file)) remove(file);
    }
    this.hunts.push(hunt);
    for (const old of this.hunts.splice(0, this.hunts.length - mostHunts)) {
      for (const [id, file] of this.snapshots) if (path.dirname(file) === old) this.snapshots.delete(id);
      remove(old);
    }
  }

  /** The file of a snapshot; undefined where no snapshot has this id, or it was removed. */
  find(id: string): string | undefined {
    return this.snapshots.get(id);
  }

  clear(): void {
    this.snapshots.clear();
    remove(this.folder);
  }
}

/** Removes a file or folder. It tries again, since a browser that was just ended may still write. */
function remove(place: string): void {
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Removes a folder, unless it belongs to another user. */
function removeIfOurs(place: string): void {
  try {
    remove(place);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EACCES', 'EPERM'].includes(code)) throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
