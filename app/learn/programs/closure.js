// A function that remembers
function outerFunction() {
  let outerVar = 'I am from outside';

  function innerFunction() {
    console.log(outerVar);
  }

  return innerFunction;
}

let closureExample = outerFunction();
closureExample();
closureExample = null;
