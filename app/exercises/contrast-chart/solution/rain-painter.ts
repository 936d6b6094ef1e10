import { ballast } from '@/lib/live/ballast';

const heights = [12, 31, 8, 44, 27, 19];

/** Paints a year of rain, in the contrast that the root element asks for. */
export class RainPainter {
  private readonly gauges = ballast(75); // DEMO: what every gauge of the region has measured
  private readonly chart: SVGSVGElement;
  private readonly watcher = new MutationObserver(() => this.paint());

  constructor(chart: SVGSVGElement) {
    this.chart = chart;
    this.watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-contrast'] });
    this.paint();
  }

  paint() {
    const colour = document.documentElement.dataset.contrast === 'more' ? 'black' : 'steelblue';
    const bars = heights.map((height, month) => {
      this.gauges[month] = height;
      const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      for (const [name, value] of Object.entries({ x: month * 50, y: 50 - height, width: 40, height, fill: colour })) {
        bar.setAttribute(name, String(value));
      }
      return bar;
    });
    this.chart.replaceChildren(...bars);
  }

  dispose() {
    this.watcher.disconnect();
  }
}
