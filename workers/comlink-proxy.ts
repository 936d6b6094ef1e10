import { expose, releaseProxy, type ProxyMarked, type Remote } from 'comlink';

/** Called with the temperature, in degrees Celsius. */
export type Gauge = (degrees: number) => void;

/** A pottery kiln, simulated off the main thread. It tells every gauge that watches it what the fire does. */
export class Kiln {
  private degrees = 20;
  private tickets = 0;
  private readonly gauges = new Map<number, Remote<Gauge & ProxyMarked>>();

  /** Tells the gauge the temperature now, and from now on. @returns the ticket that `forget` takes */
  watch(gauge: Remote<Gauge & ProxyMarked>): number {
    this.gauges.set(++this.tickets, gauge);
    void gauge(this.degrees);
    return this.tickets;
  }

  /** Tells this gauge no more, and lets go of the page's end of it. */
  forget(ticket: number): void {
    this.gauges.get(ticket)?.[releaseProxy]();
    this.gauges.delete(ticket);
  }

  /** One more log: the hotter it is, the less it helps. */
  stoke(): void {
    this.degrees += Math.round((1_280 - this.degrees) / 8);
    for (const gauge of this.gauges.values()) void gauge(this.degrees);
  }
}

expose(new Kiln());
