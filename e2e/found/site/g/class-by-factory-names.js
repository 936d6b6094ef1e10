const all = []; let n = 0;
function define(name) { return { [name]: class { constructor() { this.fields = Array.from({ length: 90 }, (_, i) => ({ i })); } } }[name]; }
window.openIt = () => {
  const K = define(`Model_${n++}`);
  all.push(new K());
};
