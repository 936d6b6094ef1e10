const num = 42; // the variable holds the number
const obj = { key: 'value' }; // the variable holds a reference to the object

console.log(num, obj); // → 42 { key: 'value' }

export {};
