class Chart { constructor() { this.rows = Array.from({ length: 60 }, () => ({})); } }
window.openIt = () => {
  const chart = new Chart();
  const observer = new ResizeObserver(() => chart.rows);
  chart.isShown = true;
  observer.observe(document.documentElement);
};
