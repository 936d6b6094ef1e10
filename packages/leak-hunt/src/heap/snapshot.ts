/**
 * A heap snapshot as flat typed arrays, in V8's own layout: one row of `nodeFields` numbers per node, one row of
 * `edgeFields` per edge, names as indices into `strings`. Offsets are always looked up in the file's own `meta`,
 * because they change between versions: Chromium 156 has five location fields where Node 20 has four.
 * Format: https://chromium.googlesource.com/v8/v8/+/main/src/profiler/heap-snapshot-generator.cc (HeapSnapshotJSONSerializer)
 */

export interface SnapshotMeta {
  node_fields: string[];
  node_types: (string | string[])[];
  edge_fields: string[];
  edge_types: (string | string[])[];
  trace_function_info_fields?: string[];
  sample_fields?: string[];
  location_fields?: string[];
  scope_fields?: string[];
  scope_context_var_fields?: string[];
  scope_use_fields?: string[];
}

/** The number arrays of the file that the hunter reads; the rest of the file is passed over. */
export interface SnapshotArrays {
  nodes: Uint32Array;
  edges: Uint32Array;
  locations: Uint32Array;
  trace_function_infos: Uint32Array;
  /** Flattened: five numbers a trace node (id, function info index, count, size, id of the parent trace node or 0). */
  trace_tree: Uint32Array;
  /** While allocations were tracked, which object id was the last one given at which time (`sample_fields`); else empty. */
  samples: Uint32Array;
  /** These three are empty in older snapshots and in Node's; scopes.ts says what is in them. */
  scopes: Uint32Array;
  scope_context_vars: Uint32Array;
  scope_uses: Uint32Array;
}

export interface Location {
  scriptId: number;
  /** From 0, as V8 counts. */
  line: number;
  column: number;
}

export class Snapshot {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Index of each node's first edge; one more at the end, so that `firstEdge[n + 1]` closes the last. */
  readonly firstEdge: Uint32Array;

  private readonly nodeWidth: number;
  private readonly edgeWidth: number;
  private readonly at: Record<'type' | 'name' | 'id' | 'selfSize' | 'edgeCount' | 'trace' | 'detachedness', number>;
  private readonly edgeAt: Record<'type' | 'name' | 'to', number>;
  private readonly nodeTypes: string[];
  private readonly edgeTypes: string[];
  private locationOf: Map<number, number> | undefined;

  constructor(
    readonly meta: SnapshotMeta,
    readonly arrays: SnapshotArrays,
    readonly strings: string[],
  ) {
    const field = (name: string) => meta.node_fields.indexOf(name);
    this.nodeWidth = meta.node_fields.length;
    this.edgeWidth = meta.edge_fields.length;
    this.at = {
      type: field('type'),
      name: field('name'),
      id: field('id'),
      selfSize: field('self_size'),
      edgeCount: field('edge_count'),
      trace: field('trace_node_id'),
      detachedness: field('detachedness'),
    };
    this.edgeAt = {
      type: meta.edge_fields.indexOf('type'),
      name: meta.edge_fields.indexOf('name_or_index'),
      to: meta.edge_fields.indexOf('to_node'),
    };
    this.nodeTypes = typeList(meta.node_types[this.at.type]);
    this.edgeTypes = typeList(meta.edge_types[this.edgeAt.type]);
    this.nodeCount = arrays.nodes.length / this.nodeWidth;
    this.edgeCount = arrays.edges.length / this.edgeWidth;
    if (!Number.isInteger(this.nodeCount) || !Number.isInteger(this.edgeCount)) {
      throw new Error('The heap snapshot is cut off: its nodes or edges do not fill whole rows.');
    }
    this.firstEdge = new Uint32Array(this.nodeCount + 1);
    for (let node = 0; node < this.nodeCount; node++) {
      this.firstEdge[node + 1] = at(this.firstEdge, node) + this.number(node, this.at.edgeCount);
    }
    if (this.firstEdge[this.nodeCount] !== this.edgeCount) {
      throw new Error('The heap snapshot is cut off: its nodes announce more edges than it holds.');
    }
  }

  private number(node: number, offset: number): number {
    return at(this.arrays.nodes, node * this.nodeWidth + offset);
  }

  type(node: number): string {
    return this.nodeTypes[this.number(node, this.at.type)] ?? 'unknown';
  }

  name(node: number): string {
    return this.strings[this.number(node, this.at.name)] ?? '';
  }

  /** The place of a node's name in `strings`, for a table that says something of each name. */
  nameIndex(node: number): number {
    return this.number(node, this.at.name);
  }

  /** V8's object id. JavaScript objects have odd ids that grow with age of birth; purely native ones have even ids. */
  id(node: number): number {
    return this.number(node, this.at.id);
  }

  /** By object id, the nodes with these ids; an object that is not in the snapshot has none. */
  nodesWithIds(ids: readonly number[]): Map<number, number> {
    const wanted = new Set(ids);
    const nodes = new Map<number, number>();
    for (let node = 0; nodes.size < wanted.size && node < this.nodeCount; node++) {
      const id = this.id(node);
      if (wanted.has(id)) nodes.set(id, node);
    }
    return nodes;
  }

  /** Shallow size in bytes. */
  selfSize(node: number): number {
    return this.number(node, this.at.selfSize);
  }

  /** Makes an edge weak: from now on it is as if it kept nothing. */
  weaken(edge: number): void {
    const { edges } = this.arrays;
    edges[edge * this.edgeWidth + this.edgeAt.type] = this.edgeTypes.indexOf('weak');
    edges[edge * this.edgeWidth + this.edgeAt.name] = 0; // weak edges have a name, where others may have an index
  }

  /** 0 unknown, 1 attached, 2 detached. */
  detachedness(node: number): number {
    return this.at.detachedness < 0 ? 0 : this.number(node, this.at.detachedness);
  }

  /** The id of the trace node that allocated this object; 0 when it was not tracked. */
  traceNode(node: number): number {
    return this.at.trace < 0 ? 0 : this.number(node, this.at.trace);
  }

  edgeType(edge: number): string {
    return this.edgeTypes[at(this.arrays.edges, edge * this.edgeWidth + this.edgeAt.type)] ?? 'unknown';
  }

  /** The property, variable or internal name of an edge, or its index as text. */
  edgeName(edge: number): string {
    const value = at(this.arrays.edges, edge * this.edgeWidth + this.edgeAt.name);
    const type = this.edgeType(edge);
    return type === 'element' || type === 'hidden' ? String(value) : (this.strings[value] ?? '');
  }

  /** The place of an edge's name in `strings`; `none` where it has an index instead. */
  edgeNameIndex(edge: number): number {
    const type = this.edgeType(edge);
    return type === 'element' || type === 'hidden' ? none : at(this.arrays.edges, edge * this.edgeWidth + this.edgeAt.name);
  }

  /** The node an edge points to. */
  target(edge: number): number {
    return at(this.arrays.edges, edge * this.edgeWidth + this.edgeAt.to) / this.nodeWidth;
  }

  /** The first node that an edge of this type and name leads to. */
  child(node: number, type: string, name: string): number | undefined {
    for (let edge = at(this.firstEdge, node); edge < at(this.firstEdge, node + 1); edge++) {
      if (this.edgeType(edge) === type && this.edgeName(edge) === name) return this.target(edge);
    }
    return undefined;
  }

  /** The nodes that have a property of this name. */
  nodesWithProperty(property: string): number[] {
    const name = this.strings.indexOf(property);
    const type = this.edgeTypes.indexOf('property');
    const retainers: number[] = [];
    for (let node = 0, edge = 0; name >= 0 && edge < this.edgeCount; edge++) {
      const row = edge * this.edgeWidth;
      if (at(this.arrays.edges, row + this.edgeAt.name) !== name || at(this.arrays.edges, row + this.edgeAt.type) !== type) continue;
      while (at(this.firstEdge, node + 1) <= edge) node++;
      retainers.push(node);
    }
    return retainers;
  }

  /** The node of a row of `nodes`, as the other tables of the file point at it. */
  nodeOfRow(row: number): number {
    return row / this.nodeWidth;
  }

  /** Where a closure was written, when V8 recorded it. */
  location(node: number): Location | undefined {
    const fields = this.meta.location_fields ?? [];
    const { locations } = this.arrays;
    if (!this.locationOf) {
      this.locationOf = new Map();
      const owner = fields.indexOf('object_index');
      for (let row = 0; row < locations.length; row += fields.length) {
        this.locationOf.set(at(locations, row + owner) / this.nodeWidth, row);
      }
    }
    const row = this.locationOf.get(node);
    if (row === undefined) return undefined;
    const read = (name: string) => at(locations, row + fields.indexOf(name));
    return { scriptId: read('script_id'), line: read('line'), column: read('column') };
  }
}

/** Stands for "none" where a node, an edge or a string is named by its number. */
export const none = 0xffff_ffff;

/** Reads a typed array where the index is known to be inside: the compiler cannot know, the format does. */
export function at(numbers: Uint32Array | Int32Array | Uint8Array, index: number): number {
  return numbers[index] as number;
}

function typeList(entry: string | string[] | undefined): string[] {
  if (!Array.isArray(entry)) throw new Error('The heap snapshot does not name its node or edge types.');
  return entry;
}
