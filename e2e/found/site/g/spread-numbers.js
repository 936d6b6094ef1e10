let times = [];
window.openIt = () => {
  times = [...times, performance.now()]; // LEAK
};
