// A list, one node after the other
class Node {
  constructor(value, next) {
    this.value = value;
    this.next = next;
  }
}

let list = null;
for (const value of [3, 2, 1]) {
  list = new Node(value, list);
}

list.next = list.next.next;
console.log(list.value, list.next.value);
