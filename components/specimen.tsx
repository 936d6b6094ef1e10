'use client';

import { useSelectedLayoutSegment } from 'next/navigation';

export function Specimen({ children }: { children: React.ReactNode }) {
  const twin = useSelectedLayoutSegment();
  if (twin !== 'leaky' && twin !== 'fixed') return children;
  return <section data-specimen={twin}>{children}</section>;
}
