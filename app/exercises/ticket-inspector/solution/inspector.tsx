import { useEffect, useMemo, useState } from 'react';
import { subscribe } from './feed';
import { TicketModel } from './ticket-model';

export function Inspector({ id }: { id: number }) {
  const [, setVersion] = useState(0);

  const model = useMemo(() => new TicketModel(id), [id]);

  useEffect(
    () =>
      subscribe(function followTicket(change) {
        if (model.apply(change)) setVersion((version) => version + 1);
      }),
    [model],
  );

  return (
    <section aria-label={`Ticket ${model.id}`}>
      <h3>Ticket {model.id}</h3>
      <p>
        <output>{model.history.join(' → ')}</output>
      </p>
    </section>
  );
}
