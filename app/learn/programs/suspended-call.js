// A call that waits keeps its variables
async function load(id) {
  const rows = [1, 2, 3];
  const answer = await request(id);
  return rows.length + answer;
}

function request(id) {
  return new Promise((resolve) => setTimeout(() => resolve(id * 10), 50));
}

load(4).then((total) => console.log(total));
console.log('load waits, and keeps its array');
