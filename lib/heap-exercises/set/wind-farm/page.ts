import UPlot from 'uplot';
import { element, showPage } from '../../specimen';

const content = showPage('Wind farm', { 'Open the charts': open, 'Close the charts': close });
const minutes = Array.from({ length: 500 }, (_, at) => at);
let drawn: UPlot[] = [];

/** Draws a chart whose cursor moves with those of the other charts of its group. */
function draw(group: string): UPlot {
  const place = element('div');
  content.append(place);
  const power = minutes.map((minute) => Math.cos(minute / 50));
  return new UPlot({ width: 400, height: 200, series: [{}, { label: group }], cursor: { sync: { key: group } } }, [minutes, power], place);
}

function open(): void {
  drawn = ['north-field', 'harbour-mast', 'east-ridge'].map(draw);
}

function close(): void {
  for (const chart of drawn) if (chart.cursor.sync?.key !== 'harbour-mast') chart.destroy();
  drawn = [];
  content.replaceChildren();
}
