import type { HeapAnswer } from '../../exercise';

export default {
  accepts: ['harbour-mast'],
  mistakes: [
    {
      names: ['north-field', 'east-ridge'],
      hint: 'The charts of this group were destroyed: its array plots is empty. Look for the group whose array is not.',
      isRival: true,
    },
    {
      names: ['cursorPlots'],
      hint: 'This set has all charts that were not destroyed, so you are near. But which group are they in? Look at the other retainers of such a chart.',
    },
    {
      names: ['plots', 'syncs', 'root', 'sync', 'cursor'],
      hint: 'You are near. Go up from the array plots: the reference to its group has the key as its name.',
    },
  ],
  otherwise: 'Look at the retainers of a chart that is alive: one of them is the array plots of its group.',
  explanation:
    'new uPlot() adds the chart to a set of the library, cursorPlots, and to its group in syncs. Only destroy() removes it from both. Taking the element out of the document is not enough: the page must call destroy() for every chart, also for those of the group “harbour-mast”.',
  path: [
    { edge: '', name: 'window' },
    { edge: 'syncs', name: 'Object' },
    { edge: 'harbour-mast', name: 'Object' },
    { edge: 'plots', name: 'Array' },
    { edge: '', name: 'Object', isSuspect: true },
  ],
} satisfies HeapAnswer;
