export {};
/** Runs in a thread of its own, with a heap of its own; the page reaches it by messages only. */
function work() {
  self.onmessage = ({ data }: MessageEvent<Float64Array<ArrayBuffer>>) => {
    const sum = data.reduce((total, value) => total + value, 0);
    self.postMessage(sum);
  };
}

// In a project it is a file: new Worker(new URL('./work.ts', import.meta.url))
const source = URL.createObjectURL(new Blob([`(${work.toString()})()`], { type: 'text/javascript' }));
const worker = new Worker(source);

const values = Float64Array.from({ length: 1_000_000 }, () => 1);
worker.postMessage(values, [values.buffer]); // transferred, not copied
console.log('left in the page:', values.byteLength, 'bytes'); // → left in the page: 0 bytes

worker.onmessage = ({ data }: MessageEvent<number>) => {
  console.log('the worker says', data); // → the worker says 1000000
  worker.terminate(); // without this the thread and its heap stay
  URL.revokeObjectURL(source);
};
