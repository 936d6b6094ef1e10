import { accessSync, closeSync, constants, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf, SetupError } from '../errors';

/**
 * A file that a run writes at its end. Whether it can be written is found out before: its text goes to a temporary file beside it,
 * which is made at once and takes its name at the end. So a run that breaks, or a disk that is full, leaves the old file as it was.
 */
export class OutputFile {
  private readonly remove = () => rmSync(this.partial, { force: true });

  private constructor(
    /** As it was typed, with its option: `--json report.json`. */
    private readonly typed: string,
    /** The absolute path, without symbolic links. */
    readonly file: string,
    /** The temporary file. The same path where the place is a device or a pipe, which cannot be replaced. */
    private readonly partial: string,
  ) {}

  /**
   * Checks the place, and makes the temporary file.
   * @param taken by absolute path without symbolic links, what must not be overwritten: `the scenario`, `--html`
   * @throws SetupError if the file cannot be written; the message says why
   */
  static prepare(option: string, typed: string, folder: string, taken: ReadonlyMap<string, string>): OutputFile {
    const words = `${option} ${typed}`;
    if (typed.trim() === '') throw new SetupError(`${option} needs the name of a file.`);
    const place = path.resolve(folder, typed);
    const parent = path.dirname(place);
    if (!statOf(parent)?.isDirectory()) throw new SetupError(`${words}: there is no folder ${parent}. Create it first.`);
    const there = statOf(place);
    if (there?.isDirectory()) throw new SetupError(`${words}: that is a folder. Name a file in it.`);
    const file = realPathOf(place);
    const owner = taken.get(file);
    if (owner !== undefined) throw new SetupError(`${words}: that is ${owner}, which it would overwrite. Name another file.`);
    const isReplaced = there === undefined || there.isFile();
    const output = new OutputFile(words, file, isReplaced ? path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`) : place);
    try {
      if (there) accessSync(place, constants.W_OK);
      if (isReplaced) closeSync(openSync(output.partial, 'w'));
    } catch (error) {
      throw new SetupError(`${words}: the file cannot be written (${reasonOf(error)}).`);
    }
    if (isReplaced) process.once('exit', output.remove);
    return output;
  }

  /**
   * Writes the file.
   * @returns why it could not be written, as a sentence. Undefined if it was
   */
  write(text: string): string | undefined {
    try {
      writeFileSync(this.partial, text);
      if (this.partial !== this.file) renameSync(this.partial, this.file);
      return undefined;
    } catch (error) {
      if (this.partial !== this.file) this.remove();
      return `${this.typed}: the file could not be written (${reasonOf(error)}).`;
    } finally {
      process.off('exit', this.remove);
    }
  }
}

/** The absolute path without symbolic links, also of a file that does not exist yet. */
export function realPathOf(place: string): string {
  try {
    return realpathSync(place);
  } catch {
    const parent = path.dirname(place);
    return parent === place ? place : path.join(realPathOf(parent), path.basename(place));
  }
}

/** What the system says of a file operation, without the call and the path: `EACCES: permission denied`. */
export function reasonOf(error: unknown): string {
  const message = messageOf(error);
  return message.split(', ', 1)[0] ?? message;
}

function statOf(place: string) {
  return statSync(place, { throwIfNoEntry: false });
}
