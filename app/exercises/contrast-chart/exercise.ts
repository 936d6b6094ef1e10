import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'High-contrast chart',
  level: 'repair',
  minutes: 15,
  groups: ['observers'],
  brief: 'The application stores the contrast that the reader wants on the root element. The chart watches it and repaints itself. When the page is left, the chart is disposed of and paints nothing more.',
  symptom: 'Each click on the contrast switch takes longer the more charts were opened before, although only one is on the page.',
  leaks: [
    { name: 'RainPainter', kind: 'object', perVisit: 1, file: 'rain-painter.ts', what: 'Disposing only tells the painter to ignore changes. The root element retains its mutation observer, and the observer retains the painter.' },
  ],
  decoys: [],
  hints: [
    'A chart that ignores a change was still notified of it. What notifies it?',
    'A mutation observer lives as long as a node that it observes. How long does this node live?',
    'Disconnect the observer where the painter is disposed of. The flag is then not needed.',
  ],
} satisfies Repair;
