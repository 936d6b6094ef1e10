import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How many hunts' snapshots stay; each is some ten megabytes. */
const mostHunts = 4;
const prefix = 'leak-lab-hunts-';

/**
 * The heap snapshots of the last few hunts, in a folder of the system's for temporary files that goes with this process.
 * Where an earlier server was killed and could not remove its own, this one does.
 */
export class Shelf {
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

  /** A folder for one more hunt. Its name is short: Chromium puts a socket below it, whose path has 107 bytes at the most. */
  begin(): string {
    const hunt = path.join(this.folder, String(++this.begun));
    mkdirSync(hunt);
    return hunt;
  }

  /**
   * Keeps a snapshot of a hunt's folder for as long as that hunt is one of the last few.
   * @returns the name to ask for it by, which nobody can guess
   */
  keep(hunt: string, file: string): string {
    const id = crypto.randomUUID();
    this.snapshots.set(id, path.join(hunt, file));
    return id;
  }

  /** Ends a hunt: of its folder only the snapshots stay, if any, and the oldest hunt goes where there are too many. */
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

  /** The file of a snapshot; undefined where there is none of that name, or no longer. */
  find(id: string): string | undefined {
    return this.snapshots.get(id);
  }

  clear(): void {
    this.snapshots.clear();
    remove(this.folder);
  }
}

/** A browser that has just been ended may still write. */
function remove(place: string): void {
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** What another user's server left here stays: it is not ours to remove, and in nobody's way. */
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
