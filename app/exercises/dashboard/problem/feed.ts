import type { ServiceState } from '@/app/api/exercises/dashboard/feed/feed';
import { ballast } from '@/lib/live/ballast';
import { notify } from './notifications';

/** From here on somebody should know, in milliseconds. */
const slowMs = 300;

/** What one service has told since somebody follows it. */
class LatencyStream {
  readonly window = ballast(50); // DEMO: the latencies that the percentiles need
  private readonly service: string;
  private received = 0;

  constructor(service: string) {
    this.service = service;
  }

  take({ service, latencyMs }: ServiceState) {
    if (service !== this.service) return undefined;
    this.window[this.received++ % this.window.length] = latencyMs;
    return `${service} answers in ${latencyMs} ms`;
  }
}

/** Follows one service over a connection of its own; `onState` gets every state in words. */
export function followService(url: string, service: string, onState: (words: string) => void): WebSocket {
  const stream = new LatencyStream(service);
  const socket = new WebSocket(url);

  socket.onopen = function onOpen() {
    socket.send(service);
  };
  socket.onmessage = function onServiceState({ data }: MessageEvent<string>) {
    const state = JSON.parse(data) as ServiceState;
    const words = stream.take(state);
    if (!words) return;
    if (state.latencyMs > slowMs) notify({ source: 'feed', text: words });
    onState(words);
  };
  return socket;
}
