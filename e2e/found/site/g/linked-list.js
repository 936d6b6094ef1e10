class Frame { constructor() { this.data = Array.from({ length: 120 }, (_, i) => ({ i })); this.next = null; } }
const head = new Frame();
let tail = head;
window.openIt = () => {
  const frame = new Frame();
  tail.next = frame; // LEAK
  tail = frame;
};
