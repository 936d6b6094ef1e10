import type { Sample } from '../compare';
import type { Told } from '../tool';
import { isRightPlace } from './marks';
import type { FieldLibrary, Side } from './types';

/** What one tool says of one library. */
export interface Outcome {
  library: string;
  tool: string;
  /** Whether both verdicts are right: a leak in the version before, none in the version after. */
  verdict: 'right' | 'missed' | 'false alarm' | 'both wrong' | 'no verdict';
  /** The first name that a reader of the report recognizes, or the first that the tool tells. Null if it tells none. */
  name: string | null;
  isNameRight: boolean;
  /** The first right position, or the first that the tool tells, such as `konva.js:22`. Null if it tells none. */
  line: string | null;
  isLineRight: boolean;
  /** The library's own position, if the tool tells it. */
  libraryLine: string | null;
  isLibraryLineRight: boolean;
  /** Wall time for each version, in seconds. */
  seconds: Record<Side, number>;
}

/** Compares what a tool said of both versions with what is right. */
export function outcomeOf(library: FieldLibrary, { before, after }: Record<Side, Sample>): Outcome {
  const { names = [], places = [], library: own = null }: Partial<Told> = before.told ?? {};
  const name = names.find((one) => library.tells.test(one));
  const place = places.find(isRightPlace);
  return {
    library: library.name,
    tool: before.tool,
    verdict: verdictOf(before.said, after.said),
    name: name ?? names[0] ?? null,
    isNameRight: name !== undefined,
    line: shown(place ?? places[0] ?? null),
    isLineRight: place !== undefined,
    libraryLine: shown(own),
    isLibraryLineRight: own !== null && library.library?.test(own.file) === true,
    seconds: { before: before.seconds, after: after.seconds },
  };
}

function verdictOf(before: Sample['said'], after: Sample['said']): Outcome['verdict'] {
  if (before === 'none' || after === 'none') return 'no verdict';
  if (before === 'leak') return after === 'clean' ? 'right' : 'false alarm';
  return after === 'clean' ? 'missed' : 'both wrong';
}

function shown(place: { file: string; line: number } | null): string | null {
  return place && `${place.file.slice(place.file.lastIndexOf('/') + 1)}:${place.line}`;
}
