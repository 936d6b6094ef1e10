/** Does what cannot be taken back: the app counts it. */
export function harm(by) {
  void fetch(`/harm?by=${by}`);
}

/** Sends something. */
export function send(by) {
  void fetch(`/harm?by=${by}`, { method: 'POST' });
}
