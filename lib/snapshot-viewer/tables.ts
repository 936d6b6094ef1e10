/**
 * The viewer's tables, and how they are sorted and filtered. The page requests rows of one table from the worker, one
 * screenful at a time. The numbers of a row have the order of the table's columns.
 */
const columnsOf = {
  constructors: ['count', 'shallow', 'retained'],
  objects: ['shallow', 'retained', 'distance'],
  detached: ['shallow', 'retained', 'distance'],
  dominated: ['shallow', 'retained', 'share'],
  survivors: ['count', 'shallow', 'spans'],
  suspects: ['detached', 'intervals', 'grown', 'retained'],
  comparison: ['delta', 'added', 'deleted', 'before', 'after', 'bytes'],
} as const;

export type TableName = keyof typeof columnsOf;

export interface TableRequest {
  table: TableName;
  /** `name`, or one of the table's columns. */
  sort: string;
  isDescending: boolean;
  /** Only rows whose name contains this text, in upper or lower case; all rows if it is empty. */
  filter: string;
  /** Whether the constructors of V8, Blink and Node are left out. */
  isOwn?: boolean;
  /** For `objects`: the key of their constructor. */
  of?: string;
  /** For `dominated`: the id of the dominating object. */
  by?: number;
}

export interface Row {
  /** Identifies the row in its table: the key of a constructor or the id of an object. */
  key: string;
  name: string;
  kind: string;
  values: number[];
  /** Live objects for each span of time in which they were born, if the table shows them. */
  series?: number[];
}

export interface Page {
  total: number;
  rows: Row[];
}

/** A table before it is sorted. `place` is the unsorted index of a row. A row is only built when the page shows it. */
export interface Source {
  length: number;
  name(place: number): string;
  value(place: number, column: number): number;
  row(place: number): Row;
}

/** Constructors of V8, Blink and Node, which no web developer wrote. */
const engineConstructors = /^(\(|system \/|std::|Node \/|native_bind|Builtin)|::|\[JSGlobal|\((prototype|internal cache)\)/;

/** Whether a constructor is one of V8, Blink or Node. */
export function isEngineConstructor(name: string): boolean {
  return engineConstructors.test(name);
}

/** A table, sorted and filtered as the request says. */
export class SortedTable {
  private readonly places: Uint32Array;

  constructor(
    private readonly source: Source,
    { table, sort, isDescending, filter, isOwn }: TableRequest,
  ) {
    const wanted = filter.trim().toLowerCase();
    const all = Uint32Array.from({ length: source.length }, (_, place) => place);
    const places = all.filter((place) => {
      const name = source.name(place);
      return (!wanted || name.toLowerCase().includes(wanted)) && !(isOwn && isEngineConstructor(name));
    });
    const column = columnsOf[table].findIndex((name) => name === sort);
    const sign = isDescending ? -1 : 1;
    if (column >= 0) {
      const values = Float64Array.from({ length: source.length }, (_, place) => source.value(place, column));
      places.sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)) || a - b);
    } else {
      const names = Array.from({ length: source.length }, (_, place) => source.name(place));
      places.sort((a, b) => sign * compareText(names[a] ?? '', names[b] ?? '') || a - b);
    }
    this.places = places;
  }

  page(from: number, to: number): Page {
    return { total: this.places.length, rows: Array.from(this.places.subarray(from, to), (place) => this.source.row(place)) };
  }
}

/** Compares by code unit. A comparison by locale is ten times as slow, and names in a heap have no language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
