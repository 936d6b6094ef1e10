type Settle = (answer: boolean) => void;

const open = new Map<number, Settle>();
let asked = 0;

/** Asks the operator something. The answer comes when `settleQuestion` is called with the same number. */
export function askQuestion(): { id: number; answer: Promise<boolean> } {
  const id = ++asked;
  const answer = new Promise<boolean>((resolve) => open.set(id, resolve));
  return { id, answer };
}

/** Answers a question; one that is not open any more stays as it is. */
export function settleQuestion(id: number, answer: boolean): void {
  open.get(id)?.(answer);
  open.delete(id);
}
