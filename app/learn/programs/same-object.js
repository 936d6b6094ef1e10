// The same object, or an equal one?
const first = { name: 'Ada' };
const second = first;
const third = { name: 'Ada' };
const copy = { ...first };

console.log(first === second, first === third, first === copy);

second.name = 'Grace';
console.log(first.name, third.name, copy.name);

function rename(person) {
  person.name = 'Edsger';
  person = { name: 'nobody' };
}
rename(first);
console.log(first.name);
