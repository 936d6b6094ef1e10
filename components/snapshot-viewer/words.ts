const whole = new Intl.NumberFormat('en');
const oneDigit = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const units = ['B', 'KB', 'MB', 'GB'] as const;

/** Formats a count: `1,234`. */
export function countWords(count: number): string {
  return whole.format(count);
}

/** Formats bytes: `90 KB` (1 KB = 1,024 bytes, as in DevTools). */
export function byteWords(bytes: number): string {
  const size = Math.abs(bytes);
  const unit = size < 1024 ? 0 : size < 1024 ** 2 ? 1 : size < 1024 ** 3 ? 2 : 3;
  return `${oneDigit.format(bytes / 1024 ** unit)} ${units[unit]}`;
}

/** Formats a difference: `+12`, `−3`, `0`. */
export function signedWords(count: number, words: (count: number) => string = countWords): string {
  return count > 0 ? `+${words(count)}` : count < 0 ? `−${words(-count)}` : words(0);
}

/** Formats a share: `12.5 %`. */
export function shareWords(share: number): string {
  return `${oneDigit.format(100 * share)} %`;
}

/** Formats the distance from the nearest root; −1 means unreachable. */
export function distanceWords(distance: number): string {
  return distance < 0 ? 'none' : countWords(distance);
}
