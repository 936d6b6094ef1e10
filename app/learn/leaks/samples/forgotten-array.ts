const data: string[] = [];

function addData(item: string) {
  data.push(item); // stays for as long as data can be reached, and a module's variable can be for ever
}

for (const visit of [1, 2, 3]) addData(`visit ${visit}`);
console.log(data.length); // → 3

export {};
