import type { Metadata } from 'next';

/** The index and the lessons write their own titles. */
export const metadata: Metadata = { title: null };

export default function Layout({ children }: { children: React.ReactNode }) {
  return children;
}
