let visits = 0;
window.openIt = () => {
  document.addEventListener(`row-${visits++}`, () => 1);
};
