import type { Snapshot } from '../heap/snapshot';
import type { Scripts } from './scripts';

/** A declaration that gives a class or a constructor function its name, at the start of the text. */
const declaration = /^(?:export\s+)?(?:default\s+)?(?:abstract\s+)?(?:class|function)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/u;
/** The same for `const Name = class …`. */
const assignment = /([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*=\s*$/u;

/**
 * What the author called a class that a minifier has renamed: its constructor's place in the script leads through the
 * source map to its declaration.
 * @param node an instance of the class
 * @returns the name as it is on the heap, where the map, or the source at that place, does not tell another
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

/** The class or function that is declared in a line at this column (from 0), or the only one in it. */
function nameAt(line: string, column: number): string | undefined {
  const [, declared] = declaration.exec(line.slice(column)) ?? declaration.exec(line.trimStart()) ?? [];
  const [, assigned] = assignment.exec(line.slice(0, column)) ?? [];
  return declared ?? assigned;
}
