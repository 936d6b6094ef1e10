/** One version of a library: the packages to install, by the names that pages import them by. */
export type Packages = Readonly<Record<string, string>>;

/** A library with a published leak, as one version that has it and a later one that does not. */
export interface FieldLibrary {
  /** The name for the command, which is also that of its page: `pages/NAME.js`. */
  name: string;
  /** The last version with the leak, such as `{ konva: '9.3.18' }`. A renamed package is `{ new: 'old@1.2.3' }`. */
  before: Packages;
  /** A version without the leak. */
  after: Packages;
  /** Packages that both versions need, such as React. */
  with?: Packages;
  /** The public report of the leak: an issue, a pull request or a change log. */
  report: string;
  /** What is kept, in a few words. */
  keeps: string;
  /** A name that a reader of the report recognizes. */
  tells: RegExp;
  /** The library's own file with the statement that keeps. Null if its packages contain only one large file. */
  library: RegExp | null;
}

export const sides = ['before', 'after'] as const;
export type Side = (typeof sides)[number];

/** The version of the library itself on one side: that of the first package. */
export function versionOf(packages: Packages): string {
  const [first = ''] = Object.values(packages);
  return first.slice(first.lastIndexOf('@') + 1);
}
