import type { LayerName } from '../verdict';

/**
 * Wrong repairs that the judge must reject. Each folder is a copy of the exercise parcel-tracker in which the author
 * tried to hide the leak. `by` is the layer that must reject it, and `says` matches the message to the learner.
 */
export const cheats: Readonly<Record<string, { by: LayerName; says: RegExp }>> = {
  'feature-deleted': { by: 'behaviour', says: /no longer works/ },
  'feature-canned': { by: 'behaviour', says: /no longer works/ },
  'payload-shrunk': { by: 'memory', says: /^0 of 1 leaks gone/ },
  'payload-without-class': { by: 'memory', says: /A leak with another name/ },
  'class-renamed': { by: 'memory', says: /ParcelHistory was not among the leaks/ },
  'moved-to-array': { by: 'memory', says: /finished/ },
  'moved-to-timer': { by: 'memory', says: /^0 of 1 leaks gone/ },
  'moved-to-document': { by: 'memory', says: /Still retained/ },
  'reload-on-leave': { by: 'memory', says: /loads a new document/ },
  'reload-by-word': { by: 'behaviour', says: /reloads the document/ },
  'bomb-after-seven-visits': { by: 'memory', says: /shows only after \d+ visits/ },
  'listener-hidden': { by: 'memory', says: /addEventListener/ },
  // The leak is found in the heap snapshot even without the resource tracker.
  'tracker-emptied': { by: 'memory', says: /^0 of 1 leaks gone.*DeliveryLog/ },
  'tracker-replaced': { by: 'memory', says: /the resource tracker/ },
  'weak-references-replaced': { by: 'memory', says: /FinalizationRegistry/ },
  watched: { by: 'behaviour', says: /checks whether it runs in a test/ },
  'solution-imported': { by: 'types', says: /lies outside of your copy/ },
};
