/** Looks for places by their beginning. First it is told the places, then asked as often as somebody types. */

export type ToLookup = { places: readonly string[] } | { prefix: string };

let places: readonly string[] = [];

self.onmessage = ({ data }: MessageEvent<ToLookup>) => {
  if ('places' in data) {
    places = data.places.toSorted((a, b) => a.localeCompare(b));
    return;
  }
  const prefix = data.prefix.toLocaleLowerCase();
  self.postMessage(places.filter((place) => place.toLocaleLowerCase().startsWith(prefix)));
};
