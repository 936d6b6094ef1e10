import { expect, it } from 'vitest';
import { pairs } from './cases';
import { neighboursOf, pairsInOrder } from './order';

it('the next links lead through every pair once, and the previous links lead back', async () => {
  const order = await pairsInOrder();
  const met: string[] = [];
  for (let slug = order[0]?.slug; slug !== undefined; slug = (await neighboursOf(slug)).next?.slug) {
    const before = (await neighboursOf(slug)).previous?.slug;
    expect(before).toBe(met.at(-1));
    met.push(slug);
  }
  expect([...met].sort()).toEqual((await pairs()).map(({ slug }) => slug));
});
