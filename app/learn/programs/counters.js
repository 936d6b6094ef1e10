// Two counters
function makeCounter() {
  let count = 0;
  return {
    up: () => ++count,
    read: () => count,
  };
}

const a = makeCounter();
let b = makeCounter();
a.up();
a.up();
b.up();
console.log(a.read(), b.read());
b = null;
