export {};
const buffer = new ArrayBuffer(16); // 16 bytes, all 0
const view = new Int32Array(buffer); // the same bytes, read as 4 whole numbers of 32 bits
view[0] = 42;

console.log(view.length, view.byteLength); // → 4 16
console.log(new Uint8Array(buffer)[0]); // → 42

// What does not fit is cut to size, not widened.
view[1] = 2 ** 31;
console.log(view[1]); // → -2147483648
