/** An aquarium that is there as long as the application: its thermometer calls everybody who listens. */

type Listener = (celsius: number) => void;

const listeners = new Set<Listener>();
let celsius = 24;

function tell() {
  for (const listener of listeners) listener(celsius);
}

/** Resolves when the thermometer can be read, which takes it a moment. */
export function wakeThermometer(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** Calls `listener` with the temperature, now and whenever it changes, and returns the way out. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  listener(celsius);
  return () => {
    listeners.delete(listener);
  };
}

/** Heats the water by half a degree; at 28 somebody adds cold water. */
export function heat(): void {
  celsius = celsius < 28 ? celsius + 0.5 : 24;
  tell();
}
