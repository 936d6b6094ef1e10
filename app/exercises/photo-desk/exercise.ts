import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Photo desk',
  level: 'hunt',
  minutes: 40,
  groups: ['data', 'closures', 'timers', 'observers'],
  brief: 'An editor opens photographs, brightens them, undoes that, and saves. Drafts are saved automatically every minute, and the swatches follow the theme. Four things of every visit are retained.',
  symptom: 'At noon, the people who edit the newspaper’s pictures have four tabs open, because opening a new one is faster than continuing in the old one.',
  leaks: [
    { name: 'object URL', kind: 'object-url', perVisit: 1, file: 'viewer.tsx', what: 'The document retains the file of every photograph that was opened: its URL is revoked only after an error.' },
    { name: 'BrightnessStep', kind: 'object', perVisit: 1, file: 'undo.ts', what: 'The undo stack belongs to the module, and nothing empties it when the desk is closed.' },
    { name: 'DraftSnapshot', kind: 'object', perVisit: 1, file: 'save-bar.tsx', what: 'The interval is cleared only if there is something to save; after a save it runs forever.' },
    { name: 'ThemeSwatches', kind: 'object', perVisit: 1, file: 'swatches.tsx', what: 'The mutation observer of the root element is never disconnected: takeRecords only empties its queue.' },
  ],
  decoys: [
    { name: 'captions', why: 'The cache has one entry for each photograph of the archive, and the archive has two photographs.' },
    { name: 'onWheel', why: 'The listener is on the picture itself, and is collected with it.' },
  ],
  hints: [
    'List what the desk registers with the browser (URLs, timers, observers) and what it stores in variables of modules. Then find the line that ends or removes each.',
    'Three of the four have code that looks like a cleanup. Under which condition does it run, and what does it really do?',
    'The fourth is a list from which only undo removes elements.',
    'viewer.tsx, undo.ts, save-bar.tsx and swatches.tsx contain one leak each.',
  ],
} satisfies Repair;
