let n = 0;
window.openIt = () => {
  document.body.dataset[`seen${n++}x`] = 'yes, it was seen'; // LEAK
};
