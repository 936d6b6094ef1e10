import { GuestObject } from '../values';

/** A match: the end, and the start and end of each group; null for a group that took no part. */
export interface Match {
  start: number;
  end: number;
  groups: readonly (readonly [start: number, end: number] | null)[];
}

/** A regular expression. Its `lastIndex` is an ordinary property. */
export class GuestRegExp extends GuestObject {
  constructor(
    id: number,
    proto: GuestObject | null,
    readonly source: string,
    readonly flags: string,
    /** The names of the groups, in order; null for a group without a name. */
    readonly groupNames: readonly (string | null)[],
    /** Looks for a match that starts at an index. */
    readonly matchAt: (text: string, start: number) => Match | null,
  ) {
    super(id, proto);
    this.properties.set('lastIndex', { value: 0, isEnumerable: false, isPermanent: true });
  }
}
