const a = 10;
let b = a;
b = 20;
console.log(a, b); // → 10 20

const arr1 = [1, 2, 3];
const arr2 = arr1;
arr2.push(4);
console.log(arr1, arr2); // → [ 1, 2, 3, 4 ] [ 1, 2, 3, 4 ]

export {};
