class Sample { constructor() { this.rows = Array.from({ length: 90 }, (_, i) => ({ i })); } }
const slots = []; let i = 0;
window.openIt = () => { slots[i] = new Sample(); i += 1; if (i === 100) i = 0; };
