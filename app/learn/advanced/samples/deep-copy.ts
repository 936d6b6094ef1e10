export {};
const largeObject = { title: 'Order', due: new Date(0), lines: [{ product: 'Tea', pieces: 2 }] };

// A reference: nothing is copied, and both names see every change.
const reference = largeObject;
console.log(reference === largeObject); // → true

// A deep copy: every object again. JSON loses what it has no words for.
const throughJson = JSON.parse(JSON.stringify(largeObject)) as typeof largeObject;
const clone = structuredClone(largeObject);
console.log(typeof throughJson.due, clone.due instanceof Date); // → string true

// Between the two: a new outside, and the inside shared.
const renamed = { ...largeObject, title: 'Reminder' };
console.log(renamed.lines === largeObject.lines, clone.lines === largeObject.lines); // → true false
