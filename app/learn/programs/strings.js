// Strings and copies of them
let greeting = 'memory';
let same = greeting;
let longer = greeting + '!';

const people = [{ name: 'Ada' }, { name: 'Ada' }];
same = 'something else';
