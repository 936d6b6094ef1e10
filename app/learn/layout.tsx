import type { Metadata } from 'next';

/** No title here: the index and each lesson set their own. */
export const metadata: Metadata = { title: null };

export default function Layout({ children }: { children: React.ReactNode }) {
  return children;
}
