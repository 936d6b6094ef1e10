import type { LayerName } from '../verdict';

/**
 * What must not get past the judge, one folder each: a copy of parcel-tracker whose author tried to be done without a
 * repair. `by` is the layer that must stop it, `says` what the learner reads.
 */
export const cheats: Readonly<Record<string, { by: LayerName; says: RegExp }>> = {
  'feature-deleted': { by: 'behaviour', says: /no longer works/ },
  'feature-canned': { by: 'behaviour', says: /no longer works/ },
  'payload-shrunk': { by: 'memory', says: /^0 of 1 leaks gone/ },
  'payload-without-class': { by: 'memory', says: /goes by another name/ },
  'class-renamed': { by: 'memory', says: /ParcelHistory was not among the leaks/ },
  'moved-to-array': { by: 'memory', says: /finished/ },
  'moved-to-timer': { by: 'memory', says: /^0 of 1 leaks gone/ },
  'moved-to-document': { by: 'memory', says: /Still retained/ },
  'reload-on-leave': { by: 'memory', says: /loads a new document/ },
  'reload-by-word': { by: 'behaviour', says: /reloads the document/ },
  'bomb-after-seven-visits': { by: 'memory', says: /shows only after \d+ visits/ },
  'listener-hidden': { by: 'memory', says: /addEventListener/ },
  // The heap says without the resource tracker who is kept.
  'tracker-emptied': { by: 'memory', says: /^0 of 1 leaks gone.*DeliveryLog/ },
  'tracker-replaced': { by: 'memory', says: /the resource tracker/ },
  'weak-references-replaced': { by: 'memory', says: /FinalizationRegistry/ },
  watched: { by: 'behaviour', says: /asks whether it is being measured/ },
  'solution-imported': { by: 'types', says: /lies outside of your copy/ },
};
