const root = document.documentElement;
let n = 0;
window.openIt = () => {
  root.setAttribute(`data-flag-${n++}`, 'a flag that nobody takes away'); // LEAK
};
