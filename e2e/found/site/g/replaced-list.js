let rows = [];
let n = 0;
window.openIt = () => { rows = Array.from({ length: 300 + (n++ % 5) * 40 }, () => Math.random()); document.title = String(rows.length); };
