// A weather page: the app's store keeps the unit; every visit derives the forecast of a city from it.
import { atom, createStore } from 'jotai/vanilla';

const store = createStore();
const unitAtom = atom('C');
store.sub(unitAtom, () => undefined);

class CityForecast {
  constructor(city, unit) {
    this.hours = Array.from({ length: 24 }, (_, hour) => ({ hour, text: `${city} ${hour} ${unit}` }));
  }
}

const forecastAtomOf = (city) => atom((get) => new CityForecast(city, get(unitAtom)));

export function open(view) {
  const forecastAtom = forecastAtomOf('Oslo');
  view.append(store.get(forecastAtom).hours[0].text);
  // LEAK: the unit's atom counts the forecast's atom among its dependents, although nobody is subscribed to it
  store.set(unitAtom, (unit) => (unit === 'C' ? 'F' : 'C'));
  return () => view.replaceChildren();
}
