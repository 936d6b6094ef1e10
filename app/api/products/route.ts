import type { NextRequest } from 'next/server';

export interface Product {
  name: string;
  /** In cents. */
  price: number;
}

const catalogue: readonly Product[] = [
  { name: 'Anglepoise lamp', price: 12900 },
  { name: 'Brass kettle', price: 5400 },
  { name: 'Cork board', price: 1850 },
  { name: 'Desk clock', price: 3990 },
  { name: 'Enamel mug', price: 1200 },
  { name: 'Folding stool', price: 4450 },
  { name: 'Garden twine', price: 690 },
  { name: 'Hand broom', price: 1575 },
  { name: 'Ink bottle', price: 2100 },
];

/** Answers with four products of the catalogue. The query parameter `pick` is a number that selects them. */
export function GET(request: NextRequest): Response {
  const pick = Math.abs(Number(request.nextUrl.searchParams.get('pick')) || 0);
  const picked = Array.from({ length: 4 }, (_, at) => catalogue[(pick + at * 2) % catalogue.length]);
  return Response.json(picked);
}
