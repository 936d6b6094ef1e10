// A generator keeps its variables until it is done
function* countdown(from) {
  const marks = ['three', 'two', 'one'];
  for (let at = 0; at < from; at++) yield marks[at];
}

const counter = countdown(2);
console.log(counter.next().value);
console.log(counter.next().value);
console.log(counter.next().done);
