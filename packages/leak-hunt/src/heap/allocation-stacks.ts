import { at, type Location, type Snapshot } from './snapshot';

/** One function of an allocation stack, and the position where the function begins. */
export interface Frame extends Location {
  /** '' for a function without a name. */
  name: string;
  /** The address of its script. */
  script: string;
}

/** How many numbers `trace_tree` has for each trace node; see SnapshotArrays. */
const width = 5;

/** Reads the allocation stacks of a snapshot: V8 records them while it tracks allocations. */
export class Allocations {
  private readonly rowById = new Map<number, number>();

  constructor(private readonly snapshot: Snapshot) {
    const { trace_tree: tree } = snapshot.arrays;
    for (let row = 0; row < tree.length; row += width) this.rowById.set(at(tree, row), row);
  }

  /** Whether V8 tracked allocations for this snapshot. */
  get areTracked(): boolean {
    return this.rowById.size > 0;
  }

  /** The functions on the stack that allocated a node, innermost first. Empty if V8 recorded no stack. */
  stackOf(node: number): Frame[] {
    const { trace_tree: tree } = this.snapshot.arrays;
    const stack: Frame[] = [];
    for (let row = this.rowById.get(this.snapshot.traceNode(node)); row !== undefined; row = this.rowById.get(at(tree, row + 4))) {
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
    // V8 counts these two from 1, and writes 0 where there is none.
    if (scriptId <= 0 || read('line') <= 0) return undefined;
    const text = (name: string) => strings[read(name)] ?? '';
    return { name: text('name'), script: text('script_name'), scriptId, line: read('line') - 1, column: read('column') - 1 };
  }
}
