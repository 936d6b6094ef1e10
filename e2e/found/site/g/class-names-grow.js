let n = 0;
window.openIt = () => {
  document.body.classList.add(`theme-${n++}`); // LEAK
};
