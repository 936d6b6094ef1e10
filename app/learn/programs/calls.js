// Calls that call
function square(n) {
  const result = n * n;
  return result;
}

function sumOfSquares(a, b) {
  const left = square(a);
  const right = square(b);
  return left + right;
}

const total = sumOfSquares(3, 4);
console.log(total);
