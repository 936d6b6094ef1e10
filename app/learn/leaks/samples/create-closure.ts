function createClosure() {
  const unneeded = new Array<number>(1000).fill(0);
  console.log(unneeded.length); // → 1000
  return function () {
    return 'called'; // does not use it, so V8 does not put it into the context
  };
}

const closure = createClosure();
console.log(closure()); // → called

export {};
