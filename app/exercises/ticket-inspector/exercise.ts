import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Ticket inspector',
  level: 'repair',
  minutes: 20,
  groups: ['react'],
  brief: 'If you select a ticket, it is shown next to the list, with every change that a colleague makes to it. A model of the ticket is created for each selection.',
  symptom: 'After a morning of tickets, one change by a colleague notifies hundreds of models of tickets that nobody looks at.',
  leaks: [
    { name: 'TicketModel', kind: 'object', perVisit: 3, file: 'inspector.tsx', what: 'useMemo subscribes each new model to the feed, and useMemo has no cleanup that could unsubscribe it.' },
  ],
  decoys: [],
  hints: [
    'Three tickets were selected, and three models are retained. Which line runs once for each of them?',
    'React may call the function of useMemo at any time, and never reports that the result is no longer needed. What does this function do besides computing a value?',
    'Subscribe in an effect that depends on the model, and return the function that ends the subscription.',
  ],
} satisfies Repair;
