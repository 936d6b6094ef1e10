import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'The photo desk',
  level: 'hunt',
  groups: ['data', 'closures', 'timers', 'observers'],
  brief:
    'An editor opens photographs, brightens them, takes that back, and saves. Drafts are saved by themselves every minute, and the swatches follow the theme. Four things of every visit stay.',
  symptom: 'Whoever edits the newspaper’s pictures has four tabs of this open at noon, because opening a new one is faster than going on in the old.',
  leaks: [
    { name: 'object URL', kind: 'object-url', perVisit: 1, file: 'viewer.tsx', what: 'The document keeps the file of every photograph that was opened: only on the error path its address is revoked.' },
    { name: 'BrightnessStep', kind: 'object', perVisit: 1, file: 'undo.ts', what: 'The undo stack belongs to the module, and nobody empties it when the desk closes.' },
    { name: 'DraftSnapshot', kind: 'object', perVisit: 1, file: 'save-bar.tsx', what: 'The interval is cleared only where there is something left to save; after a save it goes on for ever.' },
    { name: 'ThemeSwatches', kind: 'object', perVisit: 1, file: 'swatches.tsx', what: 'The mutation observer of the root element is never disconnected: takeRecords only empties its queue.' },
  ],
  decoys: [
    { name: 'captions', why: 'The cache has one entry for each photograph of the archive, and the archive has two.' },
    { name: 'onWheel', why: 'The listener hangs on the picture itself, and goes with it.' },
  ],
  hints: [
    'Write down what the desk asks of the browser: addresses, timers, observers; and what it puts into variables of modules. Then look for the end of each.',
    'Three of the four have code that looks like an end. Under which condition does it run, and what does it really do?',
    'The fourth is a list that only undo makes shorter.',
    'viewer.tsx, undo.ts, save-bar.tsx and swatches.tsx hold one leak each.',
  ],
} satisfies Repair;
