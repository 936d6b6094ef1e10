import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'A chart that heeds the contrast',
  level: 'repair',
  groups: ['observers'],
  brief: 'The rest of the application says on the root element how much contrast the reader wants. The chart watches for that and paints itself anew. It is disposed of as it leaves, and paints nothing from then on.',
  symptom: 'Each click on the contrast switch takes longer, the more charts were looked at before, although only one is on the page.',
  leaks: [
    { name: 'RainPainter', kind: 'object', perVisit: 1, file: 'rain-painter.ts', what: 'Disposing only tells the painter to ignore changes. The root element keeps its mutation observer, and that the painter.' },
  ],
  decoys: [],
  hints: [
    'A chart that ignores a change was still asked. Who asks it?',
    'A mutation observer lives as long as a node that it observes. How long does this node live?',
    'Disconnect the observer where the painter is disposed of; the flag is then not needed.',
  ],
} satisfies Repair;
