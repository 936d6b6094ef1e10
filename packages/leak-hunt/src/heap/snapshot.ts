/** The part of the file's header that names the columns of the number arrays. */
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

/** The number arrays of the file that the hunter uses. The parser skips the rest of the file. */
export interface SnapshotArrays {
  nodes: Uint32Array;
  edges: Uint32Array;
  locations: Uint32Array;
  trace_function_infos: Uint32Array;
  /** Flattened: five numbers a trace node (id, function info index, count, size, id of the parent trace node or 0). */
  trace_tree: Uint32Array;
  /** If objects were tracked: by time, the last object id that V8 had assigned (`sample_fields`). Else empty. */
  samples: Uint32Array;
  /** These three are empty in older snapshots and in Node's. See scopes.ts. */
  scopes: Uint32Array;
  scope_context_vars: Uint32Array;
  scope_uses: Uint32Array;
}

/** A position in a script. */
export interface Location {
  scriptId: number;
  /** From 0, as V8 counts. */
  line: number;
  column: number;
}

/**
 * A heap snapshot as flat typed arrays, in V8's own layout: one row of numbers for each node, one row for each edge, and
 * names as indices into `strings`. The columns are looked up in the file's own `meta`, because they change between
 * versions: Chromium 156 has five location fields, Node 20 has four.
 * Format: https://chromium.googlesource.com/v8/v8/+/main/src/profiler/heap-snapshot-generator.cc (HeapSnapshotJSONSerializer)
 */
export class Snapshot {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** By node, its first edge. The edges of node `n` end before `firstEdge[n + 1]`; one more entry closes the last node. */
  readonly firstEdge: Uint32Array;

  /** How many edges were made weak. */
  weakened = 0;

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
      throw new Error('The heap snapshot is cut off: its nodes declare more edges than it has.');
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

  /** The index of a node's name in `strings`, for tables with one entry for each string. */
  nameIndex(node: number): number {
    return this.number(node, this.at.name);
  }

  /** V8's object id. JavaScript objects have odd ids, and a later object has a higher one. Native objects have even ids. */
  id(node: number): number {
    return this.number(node, this.at.id);
  }

  /** The nodes that have one of these object ids, by id. An object that is not in the snapshot has no entry. */
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

  /** The number of a node type in this file, for loops over all nodes. -1 if the file has no such type. */
  nodeCode(type: string): number {
    return this.nodeTypes.indexOf(type);
  }

  /** The number of a node's type. */
  nodeCodeOf(node: number): number {
    return this.number(node, this.at.type);
  }

  /** The number of an edge type in this file, for loops over all edges. -1 if the file has no such type. */
  edgeCode(type: string): number {
    return this.edgeTypes.indexOf(type);
  }

  /** The number of an edge's type. */
  edgeCodeOf(edge: number): number {
    return at(this.arrays.edges, edge * this.edgeWidth + this.edgeAt.type);
  }

  /** Makes an edge weak, so that it no longer keeps its target alive. */
  weaken(edge: number): void {
    const { edges } = this.arrays;
    edges[edge * this.edgeWidth + this.edgeAt.type] = this.edgeTypes.indexOf('weak');
    edges[edge * this.edgeWidth + this.edgeAt.name] = 0; // weak edges have a name; others may have an index
    this.weakened++;
  }

  /** 0 unknown, 1 attached, 2 detached. */
  detachedness(node: number): number {
    return this.at.detachedness < 0 ? 0 : this.number(node, this.at.detachedness);
  }

  /** The id of the trace node that allocated this object. 0 if V8 recorded none. */
  traceNode(node: number): number {
    return this.at.trace < 0 ? 0 : this.number(node, this.at.trace);
  }

  edgeType(edge: number): string {
    return this.edgeTypes[at(this.arrays.edges, edge * this.edgeWidth + this.edgeAt.type)] ?? 'unknown';
  }

  /** The name of an edge (a property, a variable, an internal name), or its index as a string. */
  edgeName(edge: number): string {
    const value = at(this.arrays.edges, edge * this.edgeWidth + this.edgeAt.name);
    const type = this.edgeType(edge);
    return type === 'element' || type === 'hidden' ? String(value) : (this.strings[value] ?? '');
  }

  /** The index of an edge's name in `strings`. `none` if the edge has an index instead of a name. */
  edgeNameIndex(edge: number): number {
    const type = this.edgeType(edge);
    return type === 'element' || type === 'hidden' ? none : at(this.arrays.edges, edge * this.edgeWidth + this.edgeAt.name);
  }

  /** The node an edge points to. */
  target(edge: number): number {
    return at(this.arrays.edges, edge * this.edgeWidth + this.edgeAt.to) / this.nodeWidth;
  }

  /** The target of the node's first edge of this type and name. */
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

  /** The node at a position in `nodes`. The other tables of the file refer to nodes in this way. */
  nodeOfRow(row: number): number {
    return row / this.nodeWidth;
  }

  /** The source position of a closure. Undefined if V8 recorded none. */
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

/** A position as a string, for tables and comparisons. */
export function positionKey({ scriptId, line, column }: Location): string {
  return `${scriptId}:${line}:${column}`;
}

/** The value that means "no node", "no edge" or "no string" in arrays of their numbers. */
export const none = 0xffff_ffff;

/** Reads a typed array at an index that the format guarantees to be within it, which the compiler cannot know. */
export function at(numbers: Uint32Array | Int32Array | Uint8Array, index: number): number {
  return numbers[index] as number;
}

function typeList(entry: string | string[] | undefined): string[] {
  if (!Array.isArray(entry)) throw new Error('The heap snapshot does not name its node or edge types.');
  return entry;
}
