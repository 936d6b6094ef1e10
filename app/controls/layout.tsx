import type { Metadata } from 'next';

/** Controls are client components; the frame writes their title. */
export const metadata: Metadata = { title: null };

export default function Layout({ children }: { children: React.ReactNode }) {
  return children;
}
