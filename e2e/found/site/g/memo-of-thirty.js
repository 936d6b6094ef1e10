class Template { constructor() { this.rows = Array.from({ length: 60 }, () => ({})); } }
const memo = new Map();
let visits = 0;
window.openIt = () => {
  const key = visits++ % 30;
  if (!memo.has(key)) memo.set(key, new Template());
};
