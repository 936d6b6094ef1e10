const pool = [];
window.openIt = () => {
  if (pool.length < 16) pool.push({ rows: Array.from({ length: 60 }, () => ({})) });
};
