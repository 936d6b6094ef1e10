import { Components } from '../frameworks/react';
import { Scopes } from '../heap/scopes';
import type { Snapshot } from '../heap/snapshot';
import type { Cdp } from '../record/types';
import { CodeReaders } from './code-readers';
import { Originals } from './original-name';
import { Scripts } from './scripts';
import { SharedScope } from './shared-scope';

/** The code of a page, and what is read of it: scripts, source maps, scopes, names. It takes time, so it is read once for a snapshot. */
export class Code {
  readonly readers: CodeReaders;
  readonly scopes: Scopes | undefined;
  readonly components: Components;
  readonly originals: Originals;
  readonly sharedScope: SharedScope;

  private constructor(
    snapshot: Snapshot,
    readonly scripts: Scripts,
  ) {
    this.readers = new CodeReaders(scripts);
    this.scopes = Scopes.of(snapshot);
    this.components = new Components(snapshot, this.scopes);
    this.originals = new Originals(snapshot, scripts, this.readers);
    this.sharedScope = new SharedScope(snapshot, this.readers, this.originals, this.scopes);
  }

  /** @param cdp the session with the page of the snapshot */
  static async of(cdp: Cdp, snapshot: Snapshot): Promise<Code> {
    return new Code(snapshot, await Scripts.of(cdp));
  }
}
