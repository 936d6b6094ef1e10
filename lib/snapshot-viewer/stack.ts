import { at, type Snapshot } from 'leak-hunt/heap';

/** A function on the stack that allocated an object. */
export interface Frame {
  name: string;
  /** The address of its script. */
  script: string;
  /** From 1, where the function begins. */
  line: number;
  column: number;
}

/** Fields of a flattened trace node; see SnapshotArrays. */
const width = 5;

/** The functions that were running when V8 allocated an object, innermost first; empty when it took no notes. */
export function stackOf(snapshot: Snapshot, node: number): Frame[] {
  const { trace_tree: tree, trace_function_infos: infos } = snapshot.arrays;
  const fields = snapshot.meta.trace_function_info_fields ?? [];
  const frames: Frame[] = [];
  let wanted = snapshot.traceNode(node);
  // A parent stands before its children, so one walk backwards meets the whole stack.
  for (let row = tree.length - width; row >= 0 && wanted !== 0; row -= width) {
    if (at(tree, row) !== wanted) continue;
    wanted = at(tree, row + 4);
    const info = at(tree, row + 1) * fields.length;
    const read = (name: string) => infos[info + fields.indexOf(name)] ?? 0;
    if (read('line') === 0) continue;
    const name = snapshot.strings[read('name')] ?? '';
    frames.push({
      name: name === '' ? 'anonymous' : name,
      script: snapshot.strings[read('script_name')] ?? '',
      line: read('line'),
      column: read('column'),
    });
  }
  return frames;
}
