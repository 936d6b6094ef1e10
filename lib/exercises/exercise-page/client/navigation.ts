import { createContext, useContext, useMemo } from 'react';
import { navigate, useLocation } from './router';

/* Replaces `next/navigation` on the exercise page, with the functions that client components need. */

export interface Place {
  params: Record<string, string>;
  /** The segments below the page's own folder. */
  segments: readonly string[];
}

export const PlaceContext = createContext<Place>({ params: {}, segments: [] });

const router = {
  push: (href: string) => navigate(href),
  replace: (href: string) => navigate(href, 'replace'),
  back: () => history.back(),
  forward: () => history.forward(),
  refresh: () => undefined,
  prefetch: () => undefined,
};

export const useRouter = () => router;
export const usePathname = () => useLocation('pathname');
export const useParams = () => useContext(PlaceContext).params;
export const useSelectedLayoutSegments = () => useContext(PlaceContext).segments;
export const useSelectedLayoutSegment = () => useContext(PlaceContext).segments[0] ?? null;

export function useSearchParams(): URLSearchParams {
  const search = useLocation('search');
  return useMemo(() => new URLSearchParams(search), [search]);
}

export function redirect(href: string): void {
  navigate(href, 'replace');
}

export function notFound(): never {
  throw new Error('notFound() was called.');
}
