const readings = [];
let n = 0;
window.openIt = () => {
  if (n++ % 3 === 0) for (let i = 0; i < 120; i++) readings.push(i * Math.random()); // LEAK
};
