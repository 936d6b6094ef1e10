import { diffArrays } from 'diff';

/** One line of a side-by-side view, or a gap opposite a line that only the other side has. */
export interface AlignedLine {
  /** From 1; null for a gap. */
  number: number | null;
  /** Whether the other side has no such line. */
  isChanged: boolean;
}

/** Aligns two texts line by line, so that equal lines are side by side. Both lists have the same length. */
export function align(left: string, right: string): { left: AlignedLine[]; right: AlignedLine[] } {
  const sides = { left: [] as AlignedLine[], right: [] as AlignedLine[] };
  let numberLeft = 0;
  let numberRight = 0;
  const level = () => {
    for (const side of [sides.left, sides.right]) {
      while (side.length < Math.max(sides.left.length, sides.right.length)) side.push({ number: null, isChanged: false });
    }
  };
  for (const { value, added, removed } of diffArrays(left.split('\n'), right.split('\n'))) {
    if (!added && !removed) level();
    for (const _ of value) {
      if (!added) sides.left.push({ number: ++numberLeft, isChanged: removed });
      if (!removed) sides.right.push({ number: ++numberRight, isChanged: added });
    }
  }
  level();
  return sides;
}
