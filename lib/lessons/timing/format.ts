/** Formats a number with at most three significant digits. */
function three(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** Formats a time in milliseconds in a suitable unit: `3.21 µs`. */
export function duration(ms: number): string {
  if (ms >= 1_000) return `${three(ms / 1_000)} s`;
  if (ms >= 1) return `${three(ms)} ms`;
  if (ms >= 0.001) return `${three(ms * 1_000)} µs`;
  return `${three(ms * 1_000_000)} ns`;
}

/** Formats bytes in a suitable unit, as DevTools does: 1 MB is 1,000,000 bytes. */
export function bytes(count: number): string {
  const size = Math.abs(count);
  if (size >= 1e9) return `${three(count / 1e9)} GB`;
  if (size >= 1e6) return `${three(count / 1e6)} MB`;
  if (size >= 1e3) return `${three(count / 1e3)} kB`;
  return `${Math.round(count)} B`;
}

/** Formats a ratio: `1.5×`; the reference has `1×`. */
export function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toLocaleString('en', { maximumFractionDigits: 1 }) : three(ratio)}×`;
}
