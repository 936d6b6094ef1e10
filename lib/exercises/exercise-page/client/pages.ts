import { type ComponentType, lazy } from 'react';

/** A module of a page or layout, as the bundle loads it. */
export type Load = () => Promise<{ default: ComponentType<never> }>;

/** A page of the specimen: its address below the specimen's own, and the modules from the outermost layout to it. */
export interface PageRoute {
  /** Such as ``, `orders`, `orders/[id]`. */
  pattern: string;
  chain: readonly Load[];
}

type Shown = ComponentType<{ children?: React.ReactNode; params?: Promise<Record<string, string>> }>;

/** A page that an address leads to. */
export interface Match {
  chain: readonly Shown[];
  params: Record<string, string>;
}

/** One component for a module, however many pages it stands around, so that a layout stays mounted between them. */
const components = new Map<Load, Shown>();

function componentOf(load: Load): Shown {
  const known: Shown = components.get(load) ?? lazy(load as unknown as () => Promise<{ default: Shown }>);
  components.set(load, known);
  return known;
}

/** The page at an address below the specimen's; undefined where there is none. Plain segments go before `[id]`. */
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
