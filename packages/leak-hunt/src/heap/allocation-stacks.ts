import { at, type Location, type Snapshot } from './snapshot';

/** Fields of a flattened trace node; see SnapshotArrays. */
const width = 5;

/** Who allocated what: the call stacks that V8 noted while it tracked allocations. */
export class Allocations {
  private readonly rows = new Map<number, number>();

  constructor(private readonly snapshot: Snapshot) {
    const { trace_tree: tree } = snapshot.arrays;
    for (let row = 0; row < tree.length; row += width) this.rows.set(at(tree, row), row);
  }

  /** Whether allocations were tracked at all. */
  get areTracked(): boolean {
    return this.rows.size > 0;
  }

  /** The functions on the stack that allocated a node, innermost first, each where it begins; empty when not tracked. */
  stackOf(node: number): Location[] {
    const { trace_tree: tree } = this.snapshot.arrays;
    const stack: Location[] = [];
    for (let row = this.rows.get(this.snapshot.traceNode(node)); row !== undefined; row = this.rows.get(at(tree, row + 4))) {
      const location = this.functionInfo(at(tree, row + 1));
      if (location) stack.push(location);
    }
    return stack;
  }

  private functionInfo(index: number): Location | undefined {
    const fields = this.snapshot.meta.trace_function_info_fields ?? [];
    const { trace_function_infos: infos } = this.snapshot.arrays;
    const read = (name: string) => at(infos, index * fields.length + fields.indexOf(name));
    const scriptId = read('script_id');
    // V8 writes these two from 1, and 0 for none.
    return scriptId > 0 && read('line') > 0 ? { scriptId, line: read('line') - 1, column: read('column') - 1 } : undefined;
  }
}
