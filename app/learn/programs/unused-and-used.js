// What is captured, and what is not
function make() {
  const used = [1, 2, 3];
  const unused = ['a', 'b'];
  const total = used.length + unused.length;

  return function closure() {
    return used.length;
  };
}

const kept = make();
console.log(kept());
