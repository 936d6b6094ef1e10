const weakMap = new WeakMap<object, string>();
const marked = new WeakSet<object>();

let obj: object | null = {};
weakMap.set(obj, 'Value');
marked.add(obj);
console.log(weakMap.get(obj), marked.has(obj)); // → Value true

obj = null; // neither of the two keeps it

console.log(obj); // → null

export {};
