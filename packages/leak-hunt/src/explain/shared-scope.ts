import type { Scopes } from '../heap/scopes';
import type { Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import type { CodeReaders } from './code-readers';
import type { Originals } from './original-name';

/** Explains variables that a function keeps alive only because it shares its scope. */
export class SharedScope {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly readers: CodeReaders,
    private readonly originals: Pick<Originals, 'nameOf' | 'variableOf'>,
    private readonly scopes?: Scopes,
  ) {}

  /**
   * Explains a variable that a closure keeps alive but does not use, because another function of the same scope uses it.
   * The path contains the closure, its context and the variable. The users of the variable come from the snapshot's scope
   * tables. If the snapshot has no such tables, they come from the code.
   * @param retained the node at the lower end of the suspect reference
   * @returns the explanation as a sentence; '' if the path has no such variable
   */
  async sentenceOn(whole: readonly PathNode[], retained: number): Promise<string> {
    const { snapshot } = this;
    const path = whole.slice(whole.findIndex(({ node }) => node === retained));
    for (let i = path.length - 1; i > 0; i--) {
      const edge = path[i]?.edge;
      if (edge === undefined || snapshot.edgeType(edge) !== 'context') continue;
      const closure = path.slice(0, i).findLast(({ node }) => !snapshot.name(node).startsWith('system / Context'))?.node;
      if (closure === undefined || snapshot.type(closure) !== 'closure') continue;
      const variable = snapshot.edgeName(edge);
      const users = this.scopes?.usersOf(variable, path[i]?.node ?? 0, closure);
      if (users?.isOwn) continue;
      const [user] = users && users.others.length > 0 ? users.others : await this.usersInCode(variable, closure);
      if (user === undefined) continue;
      const name = (await this.originals.nameOf(closure)) ?? snapshot.name(closure);
      const who = name ? `\`${name}()\`` : 'The function';
      const other = user.includes(' ') ? user : `\`${(await this.originals.variableOf(closure, user)) ?? user}()\``;
      const called = (await this.originals.variableOf(closure, variable)) ?? variable;
      return ` ${who} does not use \`${called}\`; it shares its scope with ${other}, which does.`;
    }
    return '';
  }

  private async usersInCode(variable: string, closure: number): Promise<string[]> {
    const location = this.snapshot.location(closure);
    const reader = location && (await this.readers.of(location.scriptId));
    const kept = location && reader?.functionAt(location.line, location.column);
    return (kept && reader?.siblingsUsing(variable, kept)) ?? [];
  }
}
