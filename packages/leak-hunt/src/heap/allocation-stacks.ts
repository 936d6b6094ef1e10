import { at, type Location, type Snapshot } from './snapshot';

/** A function on the stack that allocated an object, and where it begins. */
export interface Frame extends Location {
  /** '' for a function without a name. */
  name: string;
  /** The address of its script. */
  script: string;
}

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
  stackOf(node: number): Frame[] {
    const { trace_tree: tree } = this.snapshot.arrays;
    const stack: Frame[] = [];
    for (let row = this.rows.get(this.snapshot.traceNode(node)); row !== undefined; row = this.rows.get(at(tree, row + 4))) {
      const frame = this.frame(at(tree, row + 1));
      if (frame) stack.push(frame);
    }
    return stack;
  }

  private frame(index: number): Frame | undefined {
    const { strings, meta } = this.snapshot;
    const fields = meta.trace_function_info_fields ?? [];
    const { trace_function_infos: infos } = this.snapshot.arrays;
    const read = (name: string) => at(infos, index * fields.length + fields.indexOf(name));
    const scriptId = read('script_id');
    // V8 writes these two from 1, and 0 for none.
    if (scriptId <= 0 || read('line') <= 0) return undefined;
    const text = (name: string) => strings[read(name)] ?? '';
    return { name: text('name'), script: text('script_name'), scriptId, line: read('line') - 1, column: read('column') - 1 };
  }
}
