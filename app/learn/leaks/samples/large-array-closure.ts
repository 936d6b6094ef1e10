function outer() {
  const largeArray = new Array<string>(1_000_000).fill('data');
  return function inner() {
    return largeArray.length; // inner uses it, so whoever holds inner holds it
  };
}

let closureFunc: (() => number) | undefined = outer();
console.log(closureFunc()); // → 1000000
closureFunc = undefined; // now function and array can go

console.log(closureFunc); // → undefined

export {};
