/** Passes values on in the order of their keys, although they come in another order. */
export class InOrder<K, V> {
  private readonly waiting = new Map<K, V>();
  private next = 0;

  /** @param pass receives each value as soon as those of all keys before it have come */
  constructor(
    private readonly keys: readonly K[],
    private readonly pass: (value: V) => void,
  ) {}

  add(key: K, value: V): void {
    this.waiting.set(key, value);
    for (let key = this.keys[this.next]; key !== undefined && this.waiting.has(key); key = this.keys[++this.next]) {
      this.pass(this.waiting.get(key) as V);
    }
  }
}
