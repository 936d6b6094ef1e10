// Two names for one object
let x = 10;
let y = 20;

let obj = { a: 10, b: 20 };
let objRef = obj;

objRef.b = 99;
console.log(obj.b);
