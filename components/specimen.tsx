'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import { Counted } from './live/counted';
import { meaningOf } from './mark';
import { Stage } from './stage';

/** Puts a frame around the mounted twin. The overview has none. */
export function Specimen({ slug, children }: { slug: string; children: React.ReactNode }) {
  const twin = useSelectedLayoutSegment();
  if (twin !== 'leaky' && twin !== 'fixed') return children;
  return (
    <Stage specimen={twin} meaning={meaningOf[twin]} file={`app/leaks/${slug}/${twin}/page.tsx`}>
      <Counted specimen={`${slug}/${twin}`}>{children}</Counted>
    </Stage>
  );
}
