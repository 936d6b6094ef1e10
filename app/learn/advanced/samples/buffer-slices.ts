export {};
const buf = Buffer.from('Hello, World!');
const subBuf = buf.subarray(0, 5); // the same bytes; nothing is copied
console.log(subBuf.toString()); // → Hello

subBuf[0] = 0x4a;
console.log(buf.toString()); // → Jello, World!

// A copy has bytes of its own.
const copy = Buffer.from(subBuf);
copy[0] = 0x59;
console.log(copy.toString(), buf.toString()); // → Yello Jello, World!

// In a browser, and for a Uint8Array anywhere, slice copies. A Buffer's old slice does not.
const bytes = Uint8Array.from([1, 2, 3, 4]);
console.log(bytes.slice(0, 2).buffer === bytes.buffer, bytes.subarray(0, 2).buffer === bytes.buffer); // → false true
