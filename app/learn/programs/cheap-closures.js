// Take what is needed, let go of the rest
function costly(report) {
  return () => report.title;
}

function cheap(report) {
  const { title } = report;
  return () => title;
}

let one = { title: 'Q1', rows: [1, 2, 3] };
let two = { title: 'Q2', rows: [4, 5, 6] };
const keepsAll = costly(one);
const keepsTitle = cheap(two);
one = null;
two = null;
console.log(keepsAll(), keepsTitle());
