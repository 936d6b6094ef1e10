import { ballast } from '@/lib/live/ballast';

const placesOf: Record<string, readonly string[]> = {
  Austria: ['Wien', 'Wels', 'Graz', 'Linz', 'Weiz'],
  Norway: ['Bergen', 'Oslo', 'Bodø', 'Tromsø'],
};

export const countries = Object.keys(placesOf);

/** The places of one country, and how to show one. */
export class PlaceIndex {
  readonly shapes = ballast(100); // DEMO: the borders of all districts
  readonly country: string;
  readonly places: readonly string[];

  constructor(country: string) {
    this.country = country;
    this.places = placesOf[country] ?? [];
  }

  label(place: string) {
    return `${place}, ${this.country}`;
  }
}
