const day = new AbortController();

/** Aborts when the museum closes: once in the life of the application. */
export const closing = day.signal;

export function ringTheBell() {
  day.abort();
}
