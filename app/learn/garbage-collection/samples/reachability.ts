let obj1: { name: string } | null = { name: 'Alice' };
const obj2 = obj1; // the same object, held twice
obj1 = null; // one reference is cut

console.log(obj1); // → null
console.log(obj2.name); // → Alice

export {};
