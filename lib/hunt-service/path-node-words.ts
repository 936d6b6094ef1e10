/** One node of a retainer path, for a reader who meets it for the first time. */
export interface PathNodeWords {
  name: string;
  /** Why it is on the path, in a few words. */
  role: string;
  /** Whether it is older than the visits, or was born in one and should have been collected. */
  side: 'older' | 'visit';
}

const roles: readonly (readonly [pattern: RegExp, role: string])[] = [
  [/^\(GC roots\)$/, 'where the garbage collector begins to look'],
  [/^\(browser\)$/, 'the browser itself, which keeps it outside of the heap'],
  [/^window$/, 'the global object; it lives as long as the document'],
  [/^iframe window$/, 'the global object of a frame, and with it all that the frame loaded'],
  [/^document$/, 'the page itself; client-side navigation never replaces it'],
  [/^performance$/, "the document's record of times"],
  [/^the browser$/, 'what runs or is registered: timers, observers, workers, connections'],
  [/^Module$/, 'a module of the app; it lives as long as the document'],
  [/^registerChunk\(\)$/, "the bundler's function that knows every module"],
  [/Controller$/, "the browser's list of what it is to call"],
  [/^(BroadcastChannel|MessagePort|EventSource|WebSocket|Worker|AudioContext)$/, 'kept by the browser for as long as it is open'],
  [/^MediaQueryList$/, 'kept by the browser for as long as it has a listener'],
  [/ listener$/, 'kept by its target until it is removed'],
  [/^(interval|timeout|pending callback|idle callback|animation frame)$/, 'kept by the browser until it has run or is cancelled'],
  [/Observer$/, 'kept by what it observes until it is disconnected'],
  [/^scope$/, 'the variables that the functions written there share'],
  [/\(\)$|^anonymous function$/, 'a function; it keeps the scope that it was written in'],
  [/^(React|.* component)$/, "React's record of a component"],
  [/^(Weak)?Map$/, 'a map; it keeps its keys and its values'],
  [/^(Weak)?Set$/, 'a set; it keeps what is in it'],
  [/^Array$/, 'a list; it keeps all of its entries'],
  [/^Object$/, 'a plain object; it keeps its properties'],
  [/^Promise$/, 'a promise; it keeps what waits for it'],
  [/^Generator$/, 'a function that waits, with its variables'],
  [/^Detached </, 'an element that is in no document any more'],
  [/^</, 'an element; it keeps its parent and its children'],
];

/**
 * Describes the nodes of a path. Equal names that follow each other stay apart, since each is an object of its own.
 * @param trace names from the GC root to the payload
 * @param suspect the place of the last node that is meant to stay alive
 */
export function pathNodesInWords(trace: readonly string[], suspect: number): PathNodeWords[] {
  return trace.map((name, at) => ({
    name: name === '(GC roots)' ? 'roots' : name,
    role: at === trace.length - 1 ? 'what a visit leaves behind' : roleOf(name),
    side: at <= suspect ? 'older' : 'visit',
  }));
}

function roleOf(name: string): string {
  return roles.find(([pattern]) => pattern.test(name))?.[1] ?? 'an object; it keeps its properties';
}
