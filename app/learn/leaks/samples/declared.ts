const x = 'belongs to this module';

function count() {
  let visits = 0; // belongs to one call
  visits++;
  return visits;
}

console.log(count(), count(), x in globalThis); // → 1 1 false

export {};
