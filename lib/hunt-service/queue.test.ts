import { expect, test } from 'vitest';
import { Queue, QueueFull } from './queue';

const never = new AbortController().signal;
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('the first has its turn at once, and is not told of anybody', async () => {
  const told: number[] = [];
  await new Queue(1).turn(never, (ahead) => told.push(ahead));
  expect(told).toEqual([]);
});

test('the others wait in order, and hear of each that goes', async () => {
  const queue = new Queue(2);
  const heard: string[] = [];
  const enter = (name: string) => queue.turn(never, (ahead) => heard.push(`${name} ${ahead}`)).then((end) => {
    heard.push(`${name} begins`);
    return end;
  });
  const end = await enter('a');
  const second = enter('b');
  const third = enter('c');
  end();
  (await second)();
  (await third)();
  expect(heard).toEqual(['a begins', 'b 1', 'c 2', 'c 1', 'b begins', 'c begins']);
});

test('whoever leaves the queue makes room', async () => {
  const queue = new Queue(2);
  const heard: number[] = [];
  const end = await queue.turn(never, () => undefined);
  const leaving = new AbortController();
  const left = queue.turn(leaving.signal, () => undefined);
  const waiting = queue.turn(never, (ahead) => heard.push(ahead));
  leaving.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  end();
  await waiting;
  expect(heard).toEqual([2, 1]);
});

test('nobody begins before the one in front has ended', async () => {
  const queue = new Queue(1);
  const end = await queue.turn(never, () => undefined);
  let hasBegun = false;
  void queue.turn(never, () => undefined).then(() => (hasBegun = true));
  await settled();
  expect(hasBegun).toBe(false);
  end();
  await settled();
  expect(hasBegun).toBe(true);
});

test('a queue that is full turns the next one away', async () => {
  const queue = new Queue(1);
  await queue.turn(never, () => undefined);
  void queue.turn(never, () => undefined);
  await expect(queue.turn(never, () => undefined)).rejects.toThrow(QueueFull);
});

test('who has left already does not take the turn', async () => {
  const queue = new Queue(1);
  await expect(queue.turn(AbortSignal.abort(), () => undefined)).rejects.toThrow();
  await queue.turn(never, () => expect.unreachable());
});
