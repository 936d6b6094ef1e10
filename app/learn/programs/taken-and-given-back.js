// Memory is taken, and can be taken back
let list = [1, 2, 3];
let keep = list;

list = [4, 5];
keep = null;

function work() {
  const notes = ['a', 'b', 'c'];
  return notes.length;
}
work();

let a = {};
let b = { friend: a };
a.friend = b;
a = null;
b = null;
