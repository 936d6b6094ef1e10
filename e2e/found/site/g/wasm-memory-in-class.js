class Heap { constructor() { this.memory = new WebAssembly.Memory({ initial: 2, maximum: 60000 }); }
  reserve(pages) { return this.memory.grow(pages); } }
const heap = new Heap();
window.openIt = () => { heap.reserve(2); };
