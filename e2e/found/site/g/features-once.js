class Chunk { constructor() { this.modules = Array.from({ length: 80 }, (_, i) => ({ i })); } }
const loaded = {}; let n = 0;
window.openIt = () => { n++; if (n === 6) loaded.settings = new Chunk(); if (n === 9) loaded.help = new Chunk(); };
