import { edgesFrom, type FindTruth, follow, objectsOf, only } from '../../truth';

/** The variable that leads from the scope of each `tick()` to an array of receipts. */
export const truth: FindTruth = (heap) => {
  const receipts = objectsOf(heap, 'ReceiptScan');
  const ticks = objectsOf(heap, 'tick()');
  if (ticks.length !== 5) throw new Error(`${ticks.length} functions tick() are alive.`);
  const variables = ticks.flatMap((tick) =>
    edgesFrom(heap, follow(heap, tick, 'context'))
      .filter(({ type, to }) => type === 'context' && edgesFrom(heap, to).some((edge) => receipts.includes(edge.to)))
      .map(({ name }) => name),
  );
  return { answer: only(variables, 'variables'), example: receipts[0] ?? 0 };
};
