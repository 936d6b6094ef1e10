let bits = 1n;
window.openIt = () => {
  bits = (bits << 4096n) | 3n; // LEAK
};
