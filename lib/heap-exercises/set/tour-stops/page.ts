import { element, showPage } from '../../specimen';

class TourStop {
  readonly facts = new Array<string>(20).fill('built, burnt down, built again');

  constructor(
    readonly place: string,
    readonly hasPhoto: boolean,
  ) {}
}

const places = ['Harbour', 'Old market', 'Town hall', 'Lighthouse', 'Mint', 'City wall'];
const album: TourStop[] = [];
let shown: TourStop[] = [];

const content = showPage('City tour', { 'Open the tour': open, 'Close the tour': close });

function open(): void {
  shown = places.map((place, at) => new TourStop(place, at % 3 !== 2));
  content.replaceChildren(...shown.map(({ place }) => element('p', place)));
}

function close(): void {
  content.replaceChildren();
  album.push(...shown.filter(({ hasPhoto }) => hasPhoto));
}
