/*! pico-gauge 2.1: half a circle with a needle. MIT. */

export interface GaugeOptions {
  /** What stands below the needle. */
  format: (value: number) => string;
  max: number;
}

const gauges = new Set<PicoGauge>();

export class PicoGauge {
  private readonly label = document.createElement('span');
  private readonly meter = document.createElement('meter');
  private readonly options: GaugeOptions;

  constructor(target: Element, options: GaugeOptions) {
    this.options = options;
    this.meter.max = options.max;
    target.append(this.meter, ' ', this.label);
    gauges.add(this);
  }

  set(value: number): void {
    this.meter.value = value;
    this.label.textContent = this.options.format(value);
  }

  /** Takes the gauge out of the page, to be put elsewhere. */
  unmount(): void {
    this.meter.remove();
    this.label.remove();
  }

  /** The end of the gauge: it leaves the page, and the list that `all` gives. */
  destroy(): void {
    this.unmount();
    gauges.delete(this);
  }

  /** Every gauge there is, to set or print them together. */
  static all(): readonly PicoGauge[] {
    return [...gauges];
  }
}
