// The map of a town, in an element that belongs to the app's frame and stays.
import { Map as VectorMap } from 'maplibre-gl';

const frame = document.body.appendChild(document.createElement('aside'));
frame.style.cssText = 'width: 320px; height: 200px';

class TownMap {
  constructor() {
    const style = { version: 8, sources: {}, layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#dfd' } }] };
    // LEAK: the element keeps a `scroll` listener, which keeps the map
    this.map = new VectorMap({ container: frame, style, center: [10.7, 59.9], zoom: 9, attributionControl: false });
  }

  ready() {
    return new Promise((resolve) => this.map.once('load', resolve));
  }
}

export async function open() {
  const town = new TownMap();
  await town.ready();
  return () => town.map.remove();
}
