import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'The ticket beside the list',
  level: 'repair',
  groups: ['react'],
  brief: 'Whoever selects a ticket sees it beside the list, with every change that a colleague makes to it. The model of a ticket is made once for each selection.',
  symptom: 'After a morning of tickets, one change by a colleague wakes hundreds of models of tickets that nobody looks at.',
  leaks: [
    { name: 'TicketModel', kind: 'object', perVisit: 3, file: 'inspector.tsx', what: 'useMemo subscribes each new model to the feed, and a memo has no cleanup that could unsubscribe it.' },
  ],
  decoys: [],
  hints: [
    'Count: three tickets were looked at, three models stay. Which line runs once for each of them?',
    'React may call what useMemo is given whenever it likes, and never tells it that the result is no longer needed. What does this one do besides computing?',
    'Subscribe in an effect that depends on the model, and return what ends the subscription.',
  ],
} satisfies Repair;
