/**
 * What the page asks the worker for, and what it gets: rows of one of these tables, a screenful at a time. Numbers stand
 * in the order of the table's columns.
 */
const columnsOf = {
  constructors: ['count', 'shallow', 'retained'],
  objects: ['shallow', 'retained', 'distance'],
  detached: ['shallow', 'retained', 'distance'],
  dominated: ['shallow', 'retained', 'share'],
  survivors: ['count', 'shallow', 'spans'],
  comparison: ['delta', 'added', 'deleted', 'before', 'after', 'bytes'],
} as const;

export type TableName = keyof typeof columnsOf;

export interface TableRequest {
  table: TableName;
  /** `name`, or one of the table's columns. */
  sort: string;
  isDescending: boolean;
  /** Only rows whose name has this in it, whatever its case; all when empty. */
  filter: string;
  /** Whether constructors of the engine's own are left out. */
  isOwn?: boolean;
  /** Of which constructor (`objects`), by its key. */
  of?: string;
  /** Dominated by which object, by its id (`dominated`). */
  by?: number;
}

export interface Row {
  /** Tells this row from the others of its table: a constructor's key or an object's id. */
  key: string;
  name: string;
  kind: string;
  values: number[];
  /** Alive by time of birth, where the table shows it. */
  series?: number[];
}

export interface Page {
  total: number;
  rows: Row[];
}

/** A table before it is sorted: its columns by place, its rows only when asked for. */
export interface Source {
  length: number;
  name(place: number): string;
  value(place: number, column: number): number;
  row(place: number): Row;
}

/** Constructors that an author of pages did not write and cannot name: V8's, Blink's and Node's. */
const enginesOwn = /^(\(|system \/|std::|Node \/|native_bind|Builtin)|::|\[JSGlobal|\((prototype|internal cache)\)/;

/** A table in the order and with the filter that was asked for. */
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
      return (!wanted || name.toLowerCase().includes(wanted)) && !(isOwn && enginesOwn.test(name));
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

/** By code unit: a locale's order is ten times as slow, and names in a heap have no language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
