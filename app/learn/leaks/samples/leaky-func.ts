let data: string[][] | null = [];

function leakyFunc() {
  data?.push(new Array<string>(1000).fill('leak'));
}

leakyFunc();
leakyFunc();
console.log(data.length); // → 2

const report = data; // somebody else keeps the array …
data = null; // … so this frees nothing
console.log(report.length); // → 2

leakyFunc(); // and this one has nowhere to put its array any more
console.log(data); // → null

export {};
