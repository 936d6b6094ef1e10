'use client';

import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import { Counted } from '@/components/live/counted';
import { isVariant, type Variant } from '@/lib/exercises/exercise';
import { isServedFromSource } from '@/lib/exercises/served-from-source';
import styles from './exercise-frame.module.css';

const names: Record<Variant, string> = {
  work: 'Your copy',
  problem: 'The problem',
  solution: 'The solution',
  a: 'Page a',
  b: 'Page b',
};

/** The navigation from the overview of an exercise to its variants. */
export function ExerciseSwitch({ slug, variants }: { slug: string; variants: readonly Variant[] }) {
  const here = useSelectedLayoutSegment();
  return (
    <nav className={styles.switch} aria-label="Pages of the exercise">
      <Link className="button" href={`/exercises/${slug}`} prefetch={false} aria-current={here === null ? 'page' : undefined}>
        Overview
      </Link>
      {variants.map((variant) => (
        <Link
          key={variant}
          className="button"
          href={`/exercises/${slug}/${variant}`}
          prefetch={false}
          aria-current={here === variant ? 'page' : undefined}
        >
          {names[variant]}
        </Link>
      ))}
    </nav>
  );
}

/** Puts a frame around the mounted variant. The overview has none. */
export function ExerciseSpecimen({ slug, children }: { slug: string; children: React.ReactNode }) {
  const variant = useVariant();
  if (variant === undefined) return children;
  return (
    <section className={styles.stage} aria-label={`Feature under test: ${names[variant]}`}>
      <header className={styles.bar}>
        <strong>{names[variant]}</strong>
        <span>Feature under test</span>
        <code>{`app/exercises/${slug}/${variant}/page.tsx`}</code>
        {variant === 'work' && !isServedFromSource && (
          <span>
            As it was when the lab was built. <code>npm run dev</code> shows each change at once.
          </span>
        )}
      </header>
      <div data-specimen={variant}>
        {isServedFromSource ? (
          <Counted specimen={`${slug}/${variant}`} countsBallast>
            {children}
          </Counted>
        ) : (
          children
        )}
      </div>
    </section>
  );
}

/** Sets the title of the browser tab, because a variant is a client component and cannot export metadata. */
export function ExerciseTitle({ title }: { title: string }) {
  const variant = useVariant();
  return <title>{`${title}${variant ? `, ${names[variant].toLowerCase()}` : ''} · Leak Lab`}</title>;
}

function useVariant(): Variant | undefined {
  const segment = useSelectedLayoutSegment();
  return segment !== null && isVariant(segment) ? segment : undefined;
}
