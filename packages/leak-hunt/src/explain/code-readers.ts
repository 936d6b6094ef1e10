import { CodeReader } from './code-reader';
import type { Scripts } from './scripts';

/** The readers of the page's scripts. Each script is parsed once, when it is first asked for. */
export class CodeReaders {
  private readonly known = new Map<number, Promise<CodeReader | undefined>>();

  constructor(private readonly scripts: Scripts) {}

  /** Undefined if the script no longer exists, or is not JavaScript. */
  of(scriptId: number): Promise<CodeReader | undefined> {
    let reader = this.known.get(scriptId);
    if (!reader) {
      reader = this.scripts
        .text(scriptId)
        .then((text) => (text === undefined ? undefined : new CodeReader(text)))
        .catch(() => undefined);
      this.known.set(scriptId, reader);
    }
    return reader;
  }
}
