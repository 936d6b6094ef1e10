/**
 * Runs in the page: navigates with Next's router. Both routers of Next are at `window.next.router`.
 * @returns whether there is a router
 */
export function pushByNextRouter(address: string): boolean {
  const { next } = window as Window & { next?: { router?: { push(to: string): void } } };
  next?.router?.push(address);
  return next?.router !== undefined;
}

/** Whether a built file contains Next's client: the code that receives the server's stream, or the data of the pages router. */
export function containsNextClient(text: string): boolean {
  return /\b__next_f\b|\b__NEXT_DATA__\b/.test(text);
}

/**
 * Runs in the page: the route that Next shows, such as `/product/[id]`. The App Router keeps its tree in the history entry's state:
 * a segment is a text, or `[name, value, kind]` where it is a parameter (`FlightRouterState` of
 * next/src/shared/lib/app-router-types.ts). The Pages Router tells it itself.
 * @returns undefined if the page is not one of Next's, or tells no route
 */
export function nextRoute(): string | undefined {
  type Tree = [string | [string, string, string], Record<string, Tree>];
  const { next } = window as Window & { next?: { router?: { pathname?: string } } };
  const { __PRIVATE_NEXTJS_INTERNALS_TREE: kept } = (history.state ?? {}) as { __PRIVATE_NEXTJS_INTERNALS_TREE?: Tree | { tree: Tree } };
  let tree: Tree | undefined = kept && 'tree' in kept ? kept.tree : kept;
  if (!Array.isArray(tree)) return next?.router?.pathname;
  const segments: string[] = [];
  while (tree) {
    const [segment, children]: Tree = tree;
    if (Array.isArray(segment)) segments.push(segment[2].startsWith('d') ? `[${segment[0]}]` : `[...${segment[0]}]`);
    else if (segment !== '' && !/^__PAGE__|^\(.*\)$/.test(segment)) segments.push(segment);
    tree = children.children;
  }
  return `/${segments.join('/')}`;
}
