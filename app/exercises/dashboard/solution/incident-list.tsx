import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { notify } from './notifications';
import { askQuestion, settleQuestion } from './questions';

interface Incident {
  id: string;
  title: string;
}

const loadIncidents = (): readonly Incident[] => [
  { id: 'INC-88', title: 'Mail is slow' },
  { id: 'INC-91', title: 'Payments by card fail' },
];

/** Who has taken which incident. */
const takenBy = new WeakMap<Incident, string>();

/** What an operator signs who takes an incident over. */
class HandoverSheet {
  readonly runbook = ballast(65); // DEMO: the runbook, with pictures
  readonly incident: Incident;

  constructor(incident: Incident) {
    this.incident = incident;
  }

  sign(operator: string) {
    takenBy.set(this.incident, operator);
    notify({ source: 'incidents', text: `${this.incident.id} is with ${operator}` });
  }
}

export function IncidentList() {
  const [incidents] = useState(loadIncidents);
  const [question, setQuestion] = useState<{ id: number; title: string }>();

  useEffect(() => {
    if (!question) return;
    return () => settleQuestion(question.id, false);
  }, [question]);

  async function takeOver(incident: Incident) {
    const sheet = new HandoverSheet(incident);
    const { id, answer } = askQuestion();
    setQuestion({ id, title: `Take over ${incident.id}?` });
    if (await answer) sheet.sign('you');
    setQuestion(undefined);
  }

  return (
    <>
      <ul>
        {incidents.map((incident) => (
          <li key={incident.id}>
            {incident.title} <b>{takenBy.get(incident) ?? 'nobody'}</b>{' '}
            <button disabled={question !== undefined} onClick={() => void takeOver(incident)}>
              Take {incident.id}
            </button>
          </li>
        ))}
      </ul>
      {question && (
        <p role="alertdialog" aria-label={question.title} className="row">
          {question.title}
          <button onClick={() => settleQuestion(question.id, true)}>Yes</button>
          <button onClick={() => settleQuestion(question.id, false)}>No</button>
        </p>
      )}
    </>
  );
}
