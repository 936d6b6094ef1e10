/** Sends back what comes, as it came: what a crossing between two threads costs, and nothing else. */
import { type Parcel, sendBack } from '@/lib/lessons/timing/crossing';

self.onmessage = ({ data }: MessageEvent<Parcel>) => {
  sendBack({ postMessage: (message, transfer) => self.postMessage(message, { transfer }) }, data);
};
