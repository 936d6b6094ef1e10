class Sample { constructor() { this.rows = Array.from({ length: 90 }, (_, i) => ({ i })); } }
const store = {}; let at = 0; const mask = 127;
window.openIt = () => { store[at++ & mask] = new Sample(); };
