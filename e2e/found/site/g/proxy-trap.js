class Sale { constructor() { this.rows = Array.from({ length: 60 }, () => ({})); } }
const sales = new Map();
const handler = { set(target, key, value) { target.set(key, value); return true; } };
const db = new Proxy(sales, handler);
let visits = 0;
window.openIt = () => {
  db[`sale ${visits++}`] = new Sale();
};
