class Cell { constructor(key, next) { this.key = key; this.next = next; this.rows = Array.from({ length: 60 }, (_, i) => ({ i })); } }
let head = null; let n = 0;
const find = (key) => { for (let c = head; c; c = c.next) if (c.key === key) return c; return head = new Cell(key, head); };
window.openIt = () => { find(n++ % 25); };
