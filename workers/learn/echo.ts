/** Sends every message back in the same way, so that only the transfer between two threads is measured. */
import { type Parcel, sendBack } from '@/lib/lessons/timing/crossing';

self.onmessage = ({ data }: MessageEvent<Parcel>) => {
  sendBack({ postMessage: (message, transfer) => self.postMessage(message, { transfer }) }, data);
};
