import type { Metadata } from 'next';
import { QueryProvider } from '@/components/query-provider';

/** Exercises are client components; the frame writes their title. */
export const metadata: Metadata = { title: null };

/** The part of the application that outlives every page of an exercise: here is its query cache. */
export default function Layout({ children }: { children: React.ReactNode }) {
  return <QueryProvider>{children}</QueryProvider>;
}
