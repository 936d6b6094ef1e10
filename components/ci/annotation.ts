/** The recorded leak that the page shows: its name, its place and its sentence. */
interface Place {
  name: string;
  file: string;
  line: number;
}

/** An entry of the list of known leaks, for a leak as the report names it. */
export function knownLeak({ name, file, line }: Place) {
  return { name, file, line, reason: 'SHOP-1412', expires: '2027-01-31' };
}
