let n = 0;
window.openIt = () => {
  localStorage[`visit-${n++}-${Date.now()}`] = 'x'.repeat(300); // LEAK
};
