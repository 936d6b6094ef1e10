// Two functions, one scope
function open() {
  const big = new Array(8).fill('data');
  const label = 'opened';

  function search() {
    return big.length;
  }

  search();
  return function say() {
    return label;
  };
}

const kept = open();
console.log(kept());
