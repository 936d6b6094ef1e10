// Without strict mode an assignment to a name that nobody declared makes a property of the global object.
globalThis.eval('globalVar = "I stay until the page goes"'); // as an old script would
console.log('globalVar' in globalThis); // → true

function inAModule() {
  const localVar = 'I can go when the function has ended';
  return localVar.length;
}
console.log(inAModule(), 'localVar' in globalThis); // → 36 false

Reflect.deleteProperty(globalThis, 'globalVar');

export {};
