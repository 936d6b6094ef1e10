export interface Notification {
  source: string;
  text: string;
}

type Listener = (notification: Notification) => void;

let listeners: readonly Listener[] = [];

/** Tells everybody who listens. */
export function notify(notification: Notification): void {
  for (const listener of listeners) listener(notification);
}

/** @returns ends it */
export function onNotification(listener: Listener): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((other) => other !== listener);
  };
}
