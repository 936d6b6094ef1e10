const formatters = new Map<string, Intl.NumberFormat>();

/** Formatters are slow to make: one for each style of number. */
function formatter(name: string, options: Intl.NumberFormatOptions) {
  const known = formatters.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat('en-GB', options);
  formatters.set(name, made);
  return made;
}

export const percent = (share: number) => formatter('percent', { style: 'percent', minimumFractionDigits: 2 }).format(share);

export const count = (number: number) => formatter('count', { maximumFractionDigits: 0 }).format(number);
