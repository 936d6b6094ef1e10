import type { Meaning } from '@/lib/catalogue/marks';

export const meaningOf = { leaky: 'retained', fixed: 'released' } as const;

/** Draws a meaning: a root that holds a payload, or one that has released it. There is always a word beside it. */
export function Mark({ meaning }: { meaning: Meaning }) {
  return (
    <svg className="mark" data-meaning={meaning} viewBox="0 0 16 16" aria-hidden="true">
      {meaning === 'retained' ? (
        <>
          <path d="M1.5 1v14M1.5 8H8" />
          <circle cx="11.5" cy="8" r="3.5" fill="currentColor" />
        </>
      ) : (
        <>
          <path d="M1.5 1v14" />
          <circle cx="11.5" cy="8" r="3.5" />
        </>
      )}
    </svg>
  );
}
