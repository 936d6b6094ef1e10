class Tour { constructor() { this.steps = Array.from({ length: 80 }, (_, i) => ({ i })); } show() {} }
let n = 0;
window.openIt = () => {
  if (++n % 5 === 3) { const tour = new Tour();
    document.addEventListener('keydown', () => tour.show());
  }
};
