import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { GET } from './route';

const answerTo = (query: string) => GET(new NextRequest(`http://localhost:3000/api/exercises/dashboard/metrics${query}`));

test.each(['constructor', 'toString', '__proto__', '2h', ''])('the range "%s" gives status 400', (range) => {
  expect(answerTo(`?range=${range}`).status).toBe(400);
});

test.each([['', 60], ['?range=1h', 60], ['?range=24h', 96]])('the query "%s" has %d intervals', async (query, count) => {
  const { requests } = (await answerTo(query).json()) as { requests: number[] };
  expect(requests).toHaveLength(count);
});
