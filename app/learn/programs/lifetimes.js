// How long a variable lives
const forever = { scope: 'global' };

function visit() {
  const call = { scope: 'function' };
  if (call) {
    const block = { scope: 'block' };
    console.log(block.scope);
  }
  for (let turn = 0; turn < 2; turn++) {
    const each = { turn };
  }
  return call.scope;
}

console.log(visit());
