// As in an old script: no strict mode, and no declaration.
globalThis.eval('function leak() { globalVar = "I am global"; } leak();');
console.log((globalThis as { globalVar?: string }).globalVar); // → I am global

// A module is strict. The same assignment fails at once, which is far better than a leak.
try {
  globalThis.eval('"use strict"; anotherGlobal = 1;');
} catch (error) {
  console.log((error as Error).message); // → anotherGlobal is not defined
}

Reflect.deleteProperty(globalThis, 'globalVar');
Reflect.deleteProperty(globalThis, 'leak');

export {};
