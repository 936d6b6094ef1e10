/** The terms of the glossary, in the order of the page. Forms are the words that a text uses for the term. */

export interface GlossaryTerm {
  /** The id of the entry in the URL: /glossary#retainer. */
  id: string;
  name: string;
  /** One to three sentences. */
  meaning: string;
  /** The words, in lower case, that count as a use of the term. The longest match wins. */
  forms: readonly string[];
}

export const terms = [
  { id: 'heap', name: 'Heap', meaning: 'The memory for objects, arrays, functions and strings. The garbage collector manages it.', forms: ['heap'] },
  { id: 'garbage-collection', name: 'Garbage collection', meaning: 'The engine finds objects that the program can no longer reach and frees their memory. A program cannot free an object itself.', forms: ['garbage collection', 'garbage collector'] },
  { id: 'allocation', name: 'Allocation', meaning: 'Reserving memory for a new value. Each object literal, array, closure and call of new allocates memory.', forms: ['allocation', 'allocations'] },
  { id: 'root', name: 'Root', meaning: 'A place where the garbage collector starts: the global object, the variables of running calls, the modules, the document, and active objects such as timers. Everything that can be reached from a root stays in memory.', forms: ['root', 'roots', 'gc root'] },
  { id: 'reachable', name: 'Reachable', meaning: 'An object is reachable if a path of references leads to it from a root. An unreachable object can be collected.', forms: ['reachable', 'unreachable'] },
  { id: 'retained', name: 'Retained', meaning: 'An object is retained if something that is reachable still references it. It cannot be collected.', forms: ['retained', 'retains', 'retain'] },
  { id: 'retainer', name: 'Retainer', meaning: 'An object that references another object and so keeps it in memory. DevTools lists the retainers of a selected object below the table.', forms: ['retainer', 'retainers'] },
  { id: 'retainer-path', name: 'Retainer path', meaning: 'The chain of references from a root to an object. If every such chain is cut, the object can be collected.', forms: ['retainer path', 'retainer paths'] },
  { id: 'suspect-reference', name: 'Suspect reference', meaning: 'The reference on a retainer path that should have been removed. Above it is an object that is older than the visits, below it is one that a visit created.', forms: ['suspect reference'] },
  { id: 'shallow-size', name: 'Shallow size', meaning: 'The memory of an object alone, without the objects that it references.', forms: ['shallow size'] },
  { id: 'retained-size', name: 'Retained size', meaning: 'The memory that would be freed if the object were collected: its own size and that of all objects that only it retains.', forms: ['retained size', 'retained sizes'] },
  { id: 'dominator', name: 'Dominator', meaning: 'Object A dominates object B if every path from a root to B goes through A. When A is collected, B is collected, too.', forms: ['dominator', 'dominators', 'dominates'] },
  { id: 'heap-snapshot', name: 'Heap snapshot', meaning: 'A file that lists all objects of a JavaScript heap at one moment, and the references between them.', forms: ['heap snapshot', 'heap snapshots'] },
  { id: 'scope', name: 'Scope', meaning: 'The part of a program in which a variable can be used. Variables that an inner function uses are stored in a scope object on the heap, which V8 calls a context. All functions created in the scope share it.', forms: ['scope', 'scopes'] },
  { id: 'closure', name: 'Closure', meaning: 'A function together with the outer variables that it uses. It retains these variables as long as it is retained itself.', forms: ['closure', 'closures'] },
  { id: 'detached', name: 'Detached element', meaning: 'An element that is no longer in a document but is still reachable, so its memory is not freed. It retains the tree that it is part of.', forms: ['detached', 'detached element', 'detached elements'] },
  { id: 'event-listener', name: 'Event listener', meaning: 'A function that a target calls when an event happens. The target retains its listeners until they are removed.', forms: ['listener', 'listeners', 'event listener'] },
  { id: 'weak-reference', name: 'Weak reference', meaning: 'A reference that does not retain its object. WeakRef, WeakMap and WeakSet use weak references.', forms: ['weak reference', 'weak references', 'weakref', 'weakmap', 'weakset'] },
  { id: 'nursery', name: 'Nursery', meaning: 'The part of the heap for new objects. V8 collects it often, by a fast collection that is called a scavenge. Objects that survive two scavenges move to the old space.', forms: ['nursery', 'scavenge'] },
  { id: 'leak', name: 'Memory leak', meaning: 'Memory that grows with use: each visit leaves objects that are reachable but never used again. An object that is kept once, or a cache with a limit, is not a leak.', forms: ['memory leak', 'memory leaks'] },
  { id: 'visit', name: 'Visit', meaning: 'Opening a page, using its feature, and leaving it again.', forms: ['visit', 'visits'] },
  { id: 'walk', name: 'Walk', meaning: 'The series of visits that the hunter makes: three to warm up, then seven that it records.', forms: ['walk', 'walks'] },
  { id: 'control-walk', name: 'Control walk', meaning: 'The same visits without the page under test. What grows there, too, is not caused by the page.', forms: ['control walk'] },
  { id: 'control', name: 'Control', meaning: 'A page of the lab that looks like a leak but does not leak. The hunter must report it as clean.', forms: [] },
  { id: 'twins', name: 'Twins', meaning: 'The leaky and the fixed version of the same page. They differ only in the lines that cause or fix the leak.', forms: ['twin', 'twins'] },
  { id: 'payload', name: 'Payload', meaning: 'The object that a leaky page leaves behind on each visit. Its class has a unique name, so you can find it in a heap snapshot.', forms: ['payload', 'payloads'] },
] as const satisfies readonly GlossaryTerm[];

export type TermId = (typeof terms)[number]['id'];

/** The meaning of a term, as plain text. */
export function meaningOf(id: TermId): string {
  return terms.find((term) => term.id === id)?.meaning ?? '';
}
