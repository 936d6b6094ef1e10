import { PrintedReceipt } from './receipt';

const jobs: (() => string)[] = [];

/** Prints a receipt. @returns what stands on the paper */
export function print(item: string): string {
  const receipt = new PrintedReceipt(item);
  jobs.push(function printReceipt() {
    return receipt.print();
  });
  return printAgain();
}

/** Prints the last receipt again. @returns what stands on the paper */
export function printAgain(): string {
  return jobs.at(-1)?.() ?? 'Nothing was printed yet';
}
