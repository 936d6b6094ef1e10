import type { Metadata } from 'next';

/** Twins are client components; the frame writes the title of a pair and of its twins. */
export const metadata: Metadata = { title: null };

export default function Layout({ children }: { children: React.ReactNode }) {
  return children;
}
