// Calls without an end
let depth = 0;

function descend() {
  depth++;
  descend();
}

try {
  descend();
} catch (error) {
  console.log(error.name + ': ' + error.message);
}
console.log('there were ' + depth + ' calls');
