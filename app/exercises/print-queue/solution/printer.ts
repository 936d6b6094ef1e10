import { PrintedReceipt } from './receipt';

let lastJob: (() => string) | undefined;

/** Prints a receipt. @returns what stands on the paper */
export function print(item: string): string {
  const receipt = new PrintedReceipt(item);
  lastJob = function printReceipt() {
    return receipt.print();
  };
  return printAgain();
}

/** Prints the last receipt again. @returns what stands on the paper */
export function printAgain(): string {
  return lastJob?.() ?? 'Nothing was printed yet';
}
