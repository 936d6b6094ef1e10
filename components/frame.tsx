import Link from 'next/link';
import type { Control, Pair } from '@/lib/case';
import { Specimen } from './specimen';

export function PairFrame({ slug, words, children }: { slug: string; words: Pair; children: React.ReactNode }) {
  return (
    <main>
      <h1>{words.title}</h1>
      <nav>
        <Link href={`/leaks/${slug}`} prefetch={false}>Overview</Link> <Link href={`/leaks/${slug}/leaky`} prefetch={false}>Leaky</Link> <Link href={`/leaks/${slug}/fixed`} prefetch={false}>Fixed</Link>
      </nav>
      <Specimen>{children}</Specimen>
    </main>
  );
}

export function ControlFrame({ words, children }: { slug: string; words: Control; children: React.ReactNode }) {
  return (
    <main>
      <Link href="/controls" prefetch={false}>All controls</Link>
      <h1>{words.title}</h1>
      <section data-specimen="control">{children}</section>
    </main>
  );
}
