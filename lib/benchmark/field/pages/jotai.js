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
  const title = view.appendChild(document.createElement('h2'));
  title.textContent = store.get(forecastAtom).hours[0].text;
  // LEAK: with the subscription, the unit's atom gets the forecast's atom as a dependent, although nobody subscribes to that one
  const unsubscribe = store.sub(unitAtom, () => (title.textContent = store.get(forecastAtom).hours[0].text));
  return unsubscribe;
}
