/** A tab of a running browser. */
export interface Tab {
  targetId: string;
  title: string;
  url: string;
}

/**
 * Chooses the tab for a walk: the one whose address is that of the walk, or else one with the same path, or of the same origin; or
 * the only one there is.
 * @param address where the walk begins
 * @throws Error if there is none, or more than one of the same rank; the message lists them
 */
export function tabFor(address: string, tabs: readonly Tab[]): Tab {
  const usable = tabs.filter(({ url }) => !/^(devtools|chrome-extension):/.test(url));
  for (const alike of ranks) {
    const [tab, second] = usable.filter(({ url }) => alike(url) === alike(address));
    if (tab && second) throw new Error(`two tabs show ${alike(address)}; leave one of them open.`);
    if (tab) return tab;
  }
  const [only, second] = usable;
  if (!only) throw new Error('the browser has no tab. Open one.');
  if (second) throw new Error(`no tab shows ${address}. Open are ${usable.slice(0, 5).map(({ url }) => url).join(', ')}.`);
  return only;
}

/** What must be equal, the strictest first. */
const ranks: readonly ((address: string) => string)[] = [
  sameAddress,
  (address) => address.split(/[?#]/, 1)[0] ?? '',
  (address) => (URL.canParse(address) ? new URL(address).origin : address),
];

/** An address in one spelling: `http://localhost:80/#` and `http://localhost` are the same. */
export function sameAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).href.replace(/#$/, '') : address;
}
