import type { Metadata } from 'next';
import { QueryProvider } from '@/components/query-provider';

/** Controls are client components; the frame writes their title. */
export const metadata: Metadata = { title: null };

/** The part of the application that outlives every control: here is its query cache. */
export default function Layout({ children }: { children: React.ReactNode }) {
  return <QueryProvider>{children}</QueryProvider>;
}
