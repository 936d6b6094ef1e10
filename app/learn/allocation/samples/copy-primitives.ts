const x = 10;
let y = x; // the value is copied
y = 20; // and only the copy changes

console.log(x, y); // → 10 20

export {};
