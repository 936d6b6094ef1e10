const scratch = new ArrayBuffer(256, { maxByteLength: 1 << 20 });
window.openIt = () => {
  scratch.resize(scratch.byteLength + 5000);
  scratch.resize(256);
};
