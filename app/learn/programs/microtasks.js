// Microtasks run before timers
setTimeout(() => console.log('4: a timer'), 0);
Promise.resolve().then(() => console.log('2: a microtask'));
queueMicrotask(() => console.log('3: another microtask'));
console.log('1: the program');
