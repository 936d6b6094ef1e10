import type { Metadata } from 'next';
import { QueryProvider } from '@/components/query-provider';

/** Twins are client components; the frame writes the title of a pair and of its twins. */
export const metadata: Metadata = { title: null };

/** The part of the application that outlives every page of a case: here is its query cache. */
export default function Layout({ children }: { children: React.ReactNode }) {
  return <QueryProvider>{children}</QueryProvider>;
}
