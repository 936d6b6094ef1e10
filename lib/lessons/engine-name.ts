/** The name and version of this browser, for the facts below a measurement: "Chromium 156". Only for client code. */
export function engineName(): string {
  const agent = navigator.userAgent;
  const [, chromium] = /(?:Headless)?Chrome\/(\d+)/.exec(agent) ?? [];
  if (chromium) return `Chromium ${chromium}`;
  const [, firefox] = /Firefox\/(\d+)/.exec(agent) ?? [];
  if (firefox) return `Firefox ${firefox}`;
  const [, safari] = /Version\/([\d.]+).*Safari/.exec(agent) ?? [];
  return safari ? `Safari ${safari}` : 'this browser';
}
