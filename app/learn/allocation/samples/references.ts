const obj = { x: 10 }; // the object is in the heap, and obj refers to it
const arr = [1, 2, 3]; // so is the array

console.log(obj.x, arr.length); // → 10 3

export {};
