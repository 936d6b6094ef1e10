/** A whole segment of a path that is the id of a thing: a number, a date, a UUID, a hash, a ULID. */
const idPattern = /^(?:\d+|\d{4}-\d\d-\d\d|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=.*\d)(?=.*[a-f])[0-9a-f]{8,}|(?=.*\d)[0-9A-HJKMNP-TV-Z]{26})$/i;

/**
 * The pattern of an address: `/product/7?tab=reviews#/a/3` has the pattern `/product/*?tab#/a/*`. Values of a query do not count,
 * because they are parameters.
 */
export function patternOf(address: string): string {
  const { pathname, searchParams, hash } = new URL(address);
  const keys = [...new Set(searchParams.keys())].sort();
  return withoutIds(pathname) + (keys.length > 0 ? `?${keys.join('&')}` : '') + (isRoute(hash) ? withoutIds(hash) : '');
}

/** Whether a fragment is the address of a hash router, as `#/reports` and `#!/reports` are, and not the name of an element. */
export function isRoute(hash: string): boolean {
  return /^#!?\//.test(hash);
}

function withoutIds(path: string): string {
  return path.split('/').map((segment) => (idPattern.test(segment) ? '*' : segment)).join('/');
}

/** How many links to one route of the app's router are followed before the other ones that its pattern covers are left out. */
const lessons = 3;

/** Knows which routes have been tried, so that a route with parameters is tried once. */
export class Routes {
  /** By pattern, the first address that has it. */
  private readonly tried = new Map<string, string>();
  /** By route of the app's own router, the addresses that were found to have it. */
  private readonly known = new Map<string, string[]>();

  /** An address with the same pattern that was tried. Undefined: none was. */
  likeOf(address: string): string | undefined {
    const same = this.tried.get(patternOf(address));
    if (same !== undefined) return same;
    const [like] = [...this.known].find(([route, addresses]) => addresses.length >= lessons && covers(route, address))?.[1] ?? [];
    return like;
  }

  /**
   * Notes that an address was tried.
   * @param route the route by the app's own router, such as `/product/[id]`, if it tells it
   * @returns another address of the same route, if one was tried before
   */
  note(address: string, route?: string): string | undefined {
    const pattern = patternOf(address);
    if (!this.tried.has(pattern)) this.tried.set(pattern, address);
    if (!route?.includes('[')) return undefined;
    const addresses = this.known.get(route) ?? [];
    this.known.set(route, [...addresses, address]);
    return addresses[0];
  }
}

/** Whether a route with parameters, `/product/[id]` or `/docs/[...path]`, covers an address. */
function covers(route: string, address: string): boolean {
  const parts = route.split('/').map((segment) => {
    if (/^\[\[?\.\.\./.test(segment)) return '.+';
    return segment.startsWith('[') ? '[^/]+' : segment.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`).test(new URL(address).pathname);
}
