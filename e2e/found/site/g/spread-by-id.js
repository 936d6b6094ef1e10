class Price { constructor() { this.rows = Array.from({ length: 60 }, (_, i) => ({ i })); } }
let cache = {}; let n = 0;
const get = (key) => { if (!cache[key]) {
  cache = { ...cache, [key]: new Price() };
  } return cache[key]; };
window.openIt = () => { get(`p${n++}`); };
