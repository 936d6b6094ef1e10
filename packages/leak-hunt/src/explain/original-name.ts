import type { Snapshot } from '../heap/snapshot';
import type { Scripts } from './scripts';

/** The declaration of a class or of a constructor function, at the start of the text. */
const declaration = /^(?:export\s+)?(?:default\s+)?(?:abstract\s+)?(?:class|function)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/u;
/** The same for `const Name = class …`. */
const assignment = /([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*=\s*$/u;

/**
 * The author's name of a class that a minifier may have renamed. The source map translates the position of the class's
 * constructor to its declaration in the source.
 * @param node an instance of the class
 * @returns the author's name; the name on the heap if the source map or the source has no other name at that position
 */
export async function originalName(snapshot: Snapshot, scripts: Scripts, node: number): Promise<string> {
  const name = snapshot.name(node);
  const prototype = snapshot.child(node, 'property', '__proto__');
  const constructor = prototype === undefined ? undefined : snapshot.child(prototype, 'property', 'constructor');
  const location = constructor === undefined || snapshot.name(constructor) !== name ? undefined : snapshot.location(constructor);
  const place = location && (await scripts.place(location));
  if (!place) return name;
  const line = scripts.sourceOf(place.file)?.split('\n')[place.line - 1] ?? '';
  return nameAt(line, place.column - 1) ?? name;
}

/** The name of the class or function that is declared at this column (from 0), or at the start of the line. */
function nameAt(line: string, column: number): string | undefined {
  const [, declared] = declaration.exec(line.slice(column)) ?? declaration.exec(line.trimStart()) ?? [];
  const [, assigned] = assignment.exec(line.slice(0, column)) ?? [];
  return declared ?? assigned;
}
