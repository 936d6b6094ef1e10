export {};
interface Spark {
  x: number;
  y: number;
}

const spare: Spark[] = [];

function takeSpark(x: number, y: number): Spark {
  const spark = spare.pop() ?? { x: 0, y: 0 };
  spark.x = x; // whatever the last user left is written over
  spark.y = y;
  return spark;
}

function giveBack(spark: Spark): void {
  if (spare.length < 100) spare.push(spark); // without a limit, a pool is a leak
}

const first = takeSpark(1, 2);
giveBack(first);
const second = takeSpark(3, 4);
console.log(first === second, second.x); // → true 3
