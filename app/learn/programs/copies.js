// Numbers are copied, references too
let a = 10;
let b = a;
b = 20;
console.log(a, b);

let arr1 = [1, 2, 3];
let arr2 = arr1;
arr2.push(4);
console.log(arr1, arr2);

let arr3 = [...arr1];
arr3.push(5);
console.log(arr1.length, arr3.length);
