const notes = new WeakMap<object, string>();

let obj: { key: string } | null = { key: 'value' };
notes.set(obj, 'data');
console.log(notes.get(obj)); // → data

obj = null; // the map does not keep it: object and note can be collected together
console.log(obj, 'size' in notes); // → null false

export {};
