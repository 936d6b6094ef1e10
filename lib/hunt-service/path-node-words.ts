/** One node of a retainer path, for a reader who meets it for the first time. */
export interface PathNodeWords {
  name: string;
  /** Why it is on the path, in a few words. */
  role: string;
  /** Whether it is older than the visits, or was born in one and should have been collected. */
  side: 'older' | 'visit';
}

const roles: readonly (readonly [pattern: RegExp, role: string])[] = [
  [/^\(GC roots\)$/, 'where the garbage collector starts'],
  [/^\(browser\)$/, 'the browser itself, which retains it from outside the heap'],
  [/^window$/, 'the global object; it lives as long as the document'],
  [/^iframe window$/, 'the global object of a frame; it retains everything that the frame loaded'],
  [/^document$/, 'the document; client-side navigation never replaces it'],
  [/^performance$/, "the document's performance timeline"],
  [/^the browser$/, 'active objects: timers, observers, workers, connections'],
  [/^Module$/, 'a module of the app; it lives as long as the document'],
  [/^registerChunk\(\)$/, "the bundler's function, which references every module"],
  [/Controller$/, "the browser's list of functions to call"],
  [/^(BroadcastChannel|MessagePort|EventSource|WebSocket|Worker|AudioContext)$/, 'retained by the browser while it is open'],
  [/^MediaQueryList$/, 'retained by the browser while it has a listener'],
  [/ listener$/, 'retained by its target until it is removed'],
  [/^(interval|timeout|pending callback|idle callback|animation frame)$/, 'retained by the browser until it has run or is cancelled'],
  [/Observer$/, 'retained by the observed node until it is disconnected'],
  [/^scope$/, 'the variables that the functions of this scope share'],
  [/\(\)$|^anonymous function$/, 'a function; it retains the scope that it was created in'],
  [/^(React|.* component)$/, "React's record of a component"],
  [/^(Weak)?Map$/, 'a Map; it retains its keys and its values'],
  [/^(Weak)?Set$/, 'a Set; it retains its elements'],
  [/^Array$/, 'a list; it retains all of its entries'],
  [/^Object$/, 'a plain object; it retains its properties'],
  [/^Promise$/, 'a promise; it retains the functions that wait for it'],
  [/^Generator$/, 'a suspended function, with its variables'],
  [/^Detached </, 'an element that is no longer in a document'],
  [/^</, 'an element; it retains its parent and its children'],
];

/**
 * Describes the nodes of a path. Equal names that follow each other stay apart, since each is an object of its own.
 * @param trace names from the GC root to the payload
 * @param suspect the place of the last node that is meant to stay alive
 */
export function pathNodesInWords(trace: readonly string[], suspect: number): PathNodeWords[] {
  return trace.map((name, at) => ({
    name: name === '(GC roots)' ? 'roots' : name,
    role: at === trace.length - 1 ? 'the object that a visit leaves behind' : roleOf(name),
    side: at <= suspect ? 'older' : 'visit',
  }));
}

function roleOf(name: string): string {
  return roles.find(([pattern]) => pattern.test(name))?.[1] ?? 'an object; it retains its properties';
}
