export interface Change {
  ticket: number;
  status: string;
}

type Subscriber = (change: Change) => void;

const subscribers = new Set<Subscriber>();

/** Calls `subscriber` with every change to any ticket, until the function that it returns is called. */
export function subscribe(subscriber: Subscriber): () => void {
  subscribers.add(subscriber);
  return () => {
    subscribers.delete(subscriber);
  };
}

/** Tells all who look at a ticket that somebody changed it. */
export function publish(change: Change): void {
  for (const subscriber of [...subscribers]) subscriber(change);
}
