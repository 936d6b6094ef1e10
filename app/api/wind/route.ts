export interface Wind {
  from: string;
  /** The share of the year in which the wind blows from there, in percent. */
  share: number;
}

const year: readonly Wind[] = [
  { from: 'north', share: 8 },
  { from: 'north-east', share: 11 },
  { from: 'east', share: 6 },
  { from: 'south-east', share: 5 },
  { from: 'south', share: 12 },
  { from: 'south-west', share: 24 },
  { from: 'west', share: 21 },
  { from: 'north-west', share: 13 },
];

/** Answers with the directions of the wind in the last year, clockwise from the north. */
export function GET(): Response {
  return Response.json(year);
}
