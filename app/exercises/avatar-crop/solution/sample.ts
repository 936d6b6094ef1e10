const hues = [20, 140, 210];

/** One of the portraits that the desk may use when somebody has none along. */
export function samplePortrait(number: number): Blob {
  const hue = hues[number % hues.length] ?? 0;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240"><path fill="hsl(${hue} 40% 70%)" d="M0 0h240v240H0z"/><circle cx="120" cy="95" r="45" fill="white"/><path fill="white" d="M40 240a80 80 0 0 1 160 0z"/></svg>`;
  return new Blob([picture], { type: 'image/svg+xml' });
}
