import { expose, releaseProxy, type ProxyMarked, type Remote } from 'comlink';

/** Called with the temperature, in degrees Celsius. */
export type Gauge = (degrees: number) => void;

/** A pottery kiln, simulated in a worker. It calls every watching gauge with the new temperature. */
export class Kiln {
  private degrees = 20;
  private tickets = 0;
  private readonly gauges = new Map<number, Remote<Gauge & ProxyMarked>>();

  /** Calls the gauge with the current temperature and with every later one. @returns the ticket for `forget` */
  watch(gauge: Remote<Gauge & ProxyMarked>): number {
    this.gauges.set(++this.tickets, gauge);
    void gauge(this.degrees);
    return this.tickets;
  }

  /** Stops calling this gauge and releases its proxy. */
  forget(ticket: number): void {
    this.gauges.get(ticket)?.[releaseProxy]();
    this.gauges.delete(ticket);
  }

  /** Adds a log. The hotter the kiln is, the less a log helps. */
  stoke(): void {
    this.degrees += Math.round((1_280 - this.degrees) / 8);
    for (const gauge of this.gauges.values()) void gauge(this.degrees);
  }
}

expose(new Kiln());
