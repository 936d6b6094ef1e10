// A closure that keeps a large object
function createClosure() {
  let largeObject = { data: 'large data' };

  function closure() {
    console.log(largeObject.data);
  }

  return closure;
}

let myClosure = createClosure();
myClosure();
myClosure = null;
