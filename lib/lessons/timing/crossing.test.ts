import { afterEach, beforeEach, expect, it } from 'vitest';
import { cross, type Line, parcel, type Parcel, sendBack } from './crossing';

let channel: MessageChannel;
const here = () => channel.port1 as Line;

beforeEach(() => {
  channel = new MessageChannel();
  channel.port2.onmessage = ({ data }: MessageEvent<Parcel>) => sendBack(channel.port2, data);
  channel.port1.start();
});
afterEach(() => channel.port1.close());

it('copies: both sides have all bytes, and neither sees the writes of the other', async () => {
  expect(await cross(here(), parcel('copy', 1_000))).toMatchObject({ bytesLeftHere: 1_000, isSameMemory: false });
});

it('transfers: the sender keeps no bytes', async () => {
  expect(await cross(here(), parcel('transfer', 1_000))).toMatchObject({ bytesLeftHere: 0, isSameMemory: false });
});

it('shares: the sender sees the writes of the other side', async () => {
  expect(await cross(here(), parcel('shared', 1_000))).toMatchObject({ bytesLeftHere: 1_000, isSameMemory: true });
});

it('times the sending as a part of the whole', async () => {
  const { sendMs, thereAndBackMs } = await cross(here(), parcel('copy', 4_000_000));
  expect(sendMs).toBeGreaterThan(0);
  expect(thereAndBackMs).toBeGreaterThan(sendMs);
});
