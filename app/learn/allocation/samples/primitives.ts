const a = 10; // a small whole number fits into the variable itself
const b = 'Hi'; // the characters are in the heap; the variable refers to them

console.log(typeof a, typeof b); // → number string

export {};
