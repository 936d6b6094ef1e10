export {};
const greeting = Buffer.from('Hello, World!');
console.log(greeting); // → <Buffer 48 65 6c 6c 6f 2c 20 57 6f 72 6c 64 21>

// A Buffer is a Uint8Array, with more methods.
console.log(greeting instanceof Uint8Array, greeting.length); // → true 13

// Small ones are cut from a pool that they share.
const other = Buffer.from('Goodbye');
console.log(greeting.buffer === other.buffer, greeting.buffer.byteLength === Buffer.poolSize); // → true true
