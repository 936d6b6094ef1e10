import { html, type Html } from './html';

/** Sizes in pixels. With at most `roomy` visits, each bar has the visit's number below it and the count above it. */
const height = 48;
const roomy = 16;
const label = 16;

/** A bar chart of the objects that are alive at the end, by the visit in which they were born. The label has the numbers. */
export function histogram(series: readonly number[]): Html {
  const hasLabels = series.length <= roomy;
  const step = hasLabels ? 30 : Math.max(4, Math.floor(480 / series.length));
  const width = series.length * step;
  const floor = height + (hasLabels ? label : 0);
  const most = Math.max(1, ...series);
  const bars = series.map((count, at) => {
    const tall = count === 0 ? 0 : Math.max(2, Math.round((count / most) * height));
    const middle = at * step + step / 2;
    const judged = at > 0 && at < series.length - 1;
    const numbers = html`
      <text x="${middle}" y="${floor - tall - 4}">${count}</text>
      <text class="visit" x="${middle}" y="${floor + label - 3}">${at + 1}</text>`;
    return html`
      <rect class="${judged ? 'judged' : 'unjudged'}" x="${middle - step * 0.35}" y="${floor - tall}"
        width="${step * 0.7}" height="${tall}"/>${hasLabels && numbers}`;
  });
  const all = floor + (hasLabels ? label : 2);
  const words = `Alive by visit of birth: ${series.join(', ')}`;
  return html`<figure class="histogram">
  <figcaption><h4>Alive at the end, by visit of birth</h4></figcaption>
  <div class="scroll">
    <svg role="img" aria-label="${words}" width="${width}" height="${all}" viewBox="0 0 ${width} ${all}">${bars}
      <path d="M0 ${floor + 0.5}H${width}"/>
    </svg>
  </div>
  <p class="note">The first and the last visit (grey) do not count: the first may create objects only once, and the
  last render may still be referenced.</p>
</figure>`;
}
