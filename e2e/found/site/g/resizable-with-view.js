class Arena { #store = new ArrayBuffer(256, { maxByteLength: 1 << 28 }); #view = new Uint8Array(this.#store);
  take(n) { const at = this.#store.byteLength; this.#store.resize(at + n);
    this.#view[at] = 1; return at; } }
const arena = new Arena();
window.openIt = () => { for (let i = 0; i < 30; i++) arena.take(100); };
