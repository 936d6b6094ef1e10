const obj1 = { a: 1 };
const obj2 = obj1; // the reference is copied; the object is not
obj2.a = 5;

console.log(obj1.a); // → 5
console.log(obj1 === obj2); // → true

const twin = { ...obj1 }; // a second object with the same properties
twin.a = 7;
console.log(obj1.a, obj1 === twin); // → 5 false

export {};
