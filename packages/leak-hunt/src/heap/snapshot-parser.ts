import { Snapshot, type SnapshotArrays, type SnapshotMeta } from './snapshot';

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** V8 records at most 64 calls of a stack. A file with a much deeper stack does not come from V8. */
const maxStackDepth = 10_000;

/** A file that says it has more is not believed: the memory is taken before the values are seen. */
const mostReserved = 1 << 28;

/** A Uint32Array that doubles when it is full. It stores a negative number as its two's complement. */
class Numbers {
  private buffer = new Uint32Array(1024);
  length = 0;

  /** Makes room for a number of values, so that nothing is copied while they arrive. */
  reserve(values: number): void {
    if (this.length === 0 && values > this.buffer.length && values <= mostReserved) this.buffer = new Uint32Array(values);
  }

  push(value: number): void {
    if (this.length === this.buffer.length) {
      const larger = new Uint32Array(this.buffer.length * 2);
      larger.set(this.buffer);
      this.buffer = larger;
    }
    this.buffer[this.length++] = value;
  }

  done(): Uint32Array {
    return this.buffer.subarray(0, this.length);
  }
}

interface Header {
  meta: SnapshotMeta;
  node_count?: number;
  edge_count?: number;
}

type State = 'between' | 'key' | 'value' | 'numbers' | 'tree' | 'strings' | 'string' | 'other';

/**
 * Parses a heap snapshot while it arrives, in pieces of any length. It never has the whole text in memory: numbers go
 * directly into typed arrays, and strings are decoded one by one. Time and memory grow linearly with the length of the file.
 */
export class SnapshotParser {
  private state: State = 'between';
  private key = '';
  private readonly numbers: Record<keyof SnapshotArrays, Numbers> = {
    nodes: new Numbers(),
    edges: new Numbers(),
    locations: new Numbers(),
    trace_function_infos: new Numbers(),
    trace_tree: new Numbers(),
    samples: new Numbers(),
    scopes: new Numbers(),
    scope_context_vars: new Numbers(),
    scope_uses: new Numbers(),
  };
  private readonly strings: string[] = [];
  private header = '';
  private meta: SnapshotMeta | undefined;

  private value = 0;
  private hasValue = false;
  private isNegative = false;
  /** The ids of the trace nodes whose lists of children are open, and how many fields of the current node were read. */
  private readonly parents: number[] = [];
  private fieldsRead = 0;
  private lastTraceId = 0;
  /** The part of the current string that came with earlier pieces. */
  private carried = '';
  private escaped = false;
  private hasEscape = false;
  private depth = 0;
  private inQuotes = false;
  private closed = false;

  /** Parses the next piece of the file. @throws Error if the file cannot be a heap snapshot */
  push(piece: string): void {
    let from = 0;
    while (from < piece.length) from = this.step(piece, from);
  }

  /** The snapshot, after the last piece. @throws Error if the file ended early or has no header */
  finish(): Snapshot {
    if (!this.closed) throw new Error('The heap snapshot ended before it was complete.');
    if (!this.meta) throw new Error('This is not a heap snapshot: it has no header.');
    const { nodes, edges, locations, trace_function_infos, trace_tree, samples, scopes, scope_context_vars, scope_uses } = this.numbers;
    const arrays = {
      nodes: nodes.done(),
      edges: edges.done(),
      locations: locations.done(),
      trace_function_infos: trace_function_infos.done(),
      trace_tree: trace_tree.done(),
      samples: samples.done(),
      scopes: scopes.done(),
      scope_context_vars: scope_context_vars.done(),
      scope_uses: scope_uses.done(),
    };
    return new Snapshot(this.meta, arrays, this.strings);
  }

  private step(piece: string, from: number): number {
    switch (this.state) {
      case 'between': return this.between(piece, from);
      case 'key': return this.readKey(piece, from);
      case 'value': return this.openValue(piece, from);
      case 'numbers': return this.readNumbers(piece, from, this.numbers[this.key as keyof SnapshotArrays]);
      case 'tree': return this.readTree(piece, from);
      case 'strings': return this.betweenStrings(piece, from);
      case 'string': return this.readString(piece, from);
      case 'other': return this.readOther(piece, from);
    }
  }

  private between(piece: string, from: number): number {
    const code = piece.charCodeAt(from);
    if (this.closed && code > 32) throw new Error('The heap snapshot has text after its end.');
    if (code === QUOTE) {
      this.state = 'key';
      this.key = '';
    } else if (code === COLON) {
      this.state = 'value';
    } else if (code === CLOSE_OBJECT) {
      this.closed = true;
    } else if (code > 32 && code !== COMMA && code !== OPEN_OBJECT) {
      throw new Error('This is not a heap snapshot: it is not the JSON that V8 writes.');
    }
    return from + 1;
  }

  private readKey(piece: string, from: number): number {
    const end = piece.indexOf('"', from);
    this.key += piece.slice(from, end < 0 ? undefined : end);
    if (end < 0) return piece.length;
    this.state = 'between';
    return end + 1;
  }

  private openValue(piece: string, from: number): number {
    const code = piece.charCodeAt(from);
    if (code <= 32) return from + 1;
    this.value = 0;
    this.hasValue = false;
    this.isNegative = false;
    if (code === OPEN_LIST && this.key === 'strings') {
      this.state = 'strings';
      return from + 1;
    }
    if (code === OPEN_LIST && Object.hasOwn(this.numbers, this.key)) {
      this.state = this.key === 'trace_tree' ? 'tree' : 'numbers';
      return from + 1;
    }
    this.state = 'other';
    this.depth = 0;
    return from;
  }

  private readNumbers(piece: string, from: number, into: Numbers): number {
    let { value, hasValue, isNegative } = this;
    for (let i = from; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (code >= ZERO && code <= NINE) {
        value = value * 10 + (code - ZERO);
        hasValue = true;
      } else if (code === COMMA || code === CLOSE_LIST) {
        if (value > Number.MAX_SAFE_INTEGER) throw new Error('This is not a heap snapshot: it has a number larger than V8 writes.');
        if (hasValue) into.push(isNegative ? -value : value);
        value = 0;
        hasValue = false;
        isNegative = false;
        if (code === CLOSE_LIST) {
          this.state = 'between';
          return i + 1;
        }
      } else if (code === MINUS) {
        isNegative = true;
      } else if (code > 32) {
        throw new Error('This is not a heap snapshot: it has other text where V8 writes whole numbers.');
      }
    }
    this.value = value;
    this.hasValue = hasValue;
    this.isNegative = isNegative;
    return piece.length;
  }

  /** Reads `[id, function, count, size, [children…], id, …]`. The parent of the children is the node before their list. */
  private readTree(piece: string, from: number): number {
    const into = this.numbers.trace_tree;
    for (let i = from; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (code >= ZERO && code <= NINE) {
        this.value = this.value * 10 + (code - ZERO);
        this.hasValue = true;
        continue;
      }
      if (this.hasValue) {
        into.push(this.value);
        if (this.fieldsRead === 0) this.lastTraceId = this.value;
        this.fieldsRead++;
        this.value = 0;
        this.hasValue = false;
      }
      if (code === OPEN_LIST) {
        if (this.parents.length > maxStackDepth) throw new Error('This is not a heap snapshot: its call stacks are too deep.');
        into.push(this.parents.at(-1) ?? 0);
        this.parents.push(this.lastTraceId);
        this.fieldsRead = 0;
      } else if (code === CLOSE_LIST) {
        if (this.parents.length === 0) {
          this.state = 'between';
          return i + 1;
        }
        this.parents.pop();
        this.fieldsRead = 0;
      }
    }
    return piece.length;
  }

  private betweenStrings(piece: string, from: number): number {
    const code = piece.charCodeAt(from);
    if (code === QUOTE) {
      this.state = 'string';
      this.carried = '';
      this.escaped = false;
      this.hasEscape = false;
    } else if (code === CLOSE_LIST) {
      this.state = 'between';
    }
    return from + 1;
  }

  private readString(piece: string, from: number): number {
    for (let i = from; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (this.escaped) {
        this.escaped = false;
      } else if (code === BACKSLASH) {
        this.escaped = true;
        this.hasEscape = true;
      } else if (code === QUOTE) {
        const text = this.carried + piece.slice(from, i);
        this.strings.push(this.hasEscape ? (JSON.parse(`"${text}"`) as string) : text);
        this.state = 'strings';
        return i + 1;
      }
    }
    this.carried += piece.slice(from);
    return piece.length;
  }

  /** Reads any other value. Keeps the header, and skips everything else. */
  private readOther(piece: string, from: number): number {
    for (let i = from; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (this.inQuotes) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) this.inQuotes = false;
        continue;
      }
      if (this.depth === 0 && (code === COMMA || code === CLOSE_OBJECT)) return this.closeOther(piece, from, i);
      if (code === QUOTE) this.inQuotes = true;
      else if (code === OPEN_LIST || code === OPEN_OBJECT) this.depth++;
      else if ((code === CLOSE_LIST || code === CLOSE_OBJECT) && --this.depth === 0) return this.closeOther(piece, from, i + 1);
    }
    if (this.key === 'snapshot') this.header += piece.slice(from);
    return piece.length;
  }

  private closeOther(piece: string, from: number, end: number): number {
    if (this.key === 'snapshot') {
      this.header += piece.slice(from, end);
      const { meta, node_count: nodes = 0, edge_count: edges = 0 } = JSON.parse(this.header) as Header;
      this.meta = meta;
      this.numbers.nodes.reserve(nodes * meta.node_fields.length);
      this.numbers.edges.reserve(edges * meta.edge_fields.length);
    }
    this.state = 'between';
    return end;
  }
}
