import { type ComponentType, lazy } from 'react';

/** A module of a page or layout, as the bundle loads it. */
export type Load = () => Promise<{ default: ComponentType<never> }>;

/** A page of the specimen: its URL pattern below the specimen's URL, and its modules from the outermost layout to the page. */
export interface PageRoute {
  /** Such as ``, `orders`, `orders/[id]`. */
  pattern: string;
  chain: readonly Load[];
}

type Shown = ComponentType<{ children?: React.ReactNode; params?: Promise<Record<string, string>> }>;

/** The page for a URL. */
export interface Match {
  chain: readonly Shown[];
  params: Record<string, string>;
}

/** One component for each module, so that a layout stays mounted when the page inside it changes. */
const components = new Map<Load, Shown>();

function componentOf(load: Load): Shown {
  const known: Shown = components.get(load) ?? lazy(load as unknown as () => Promise<{ default: Shown }>);
  components.set(load, known);
  return known;
}

/** Finds the page for a path below the specimen's URL; undefined if there is none. A static segment has priority over `[id]`. */
export function matchPage(routes: readonly PageRoute[], address: string): Match | undefined {
  const asked = address.split('/').filter(Boolean);
  const sorted = [...routes].sort((a, b) => Number(a.pattern.includes('[')) - Number(b.pattern.includes('[')));
  for (const { pattern, chain } of sorted) {
    const segments = pattern.split('/').filter(Boolean);
    if (segments.length !== asked.length) continue;
    const params: Record<string, string> = {};
    const fits = segments.every((segment, at) => {
      const [, name] = /^\[(\w+)\]$/.exec(segment) ?? [];
      if (name !== undefined) params[name] = decodeURIComponent(asked[at] ?? '');
      return name !== undefined || segment === asked[at];
    });
    if (fits) return { chain: chain.map(componentOf), params };
  }
  return undefined;
}
