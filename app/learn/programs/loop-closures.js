// One variable for each turn, or one for all?
const each = [];
for (let i = 0; i < 3; i++) {
  each.push(() => i);
}
console.log(each.map((f) => f()));

const all = [];
for (var j = 0; j < 3; j++) {
  all.push(() => j);
}
console.log(all.map((f) => f()));
