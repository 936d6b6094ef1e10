'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import { Live } from '@/components/live/live';
import { useDrive } from '@/components/live/use-live';
import type { Target } from '@/lib/live/drive';

const keeps = { name: 'data block', kind: 'object' } as const;

type Page = Extract<Target['specimen'], 'work' | 'problem' | 'solution'>;
const pages: readonly string[] = ['work', 'problem', 'solution'] satisfies Page[];

interface ExerciseLiveProps {
  slug: string;
  /** Whether this machine has a copy of the learner. */
  hasWork: boolean;
  /** How many data blocks a visit retains in the problem. */
  perVisit: number;
}

/**
 * The live panel of an exercise. It shows one page: the one that is open, or on the overview the one that was driven
 * last, and at first the learner's copy.
 */
export function ExerciseLive({ slug, hasWork, perVisit }: ExerciseLiveProps) {
  const segment = useSelectedLayoutSegment();
  const driven = useDrive(slug)?.target.specimen;
  const shown = [segment, driven, hasWork ? 'work' : 'problem'].find(isPage) ?? 'problem';
  return (
    <Live
      slug={slug}
      keeps={keeps}
      perVisit={perVisit}
      specimens={[shown]}
      place={`/exercises/${slug}`}
      explanation={
        <>
          Each dot is one block of data that a visit allocated. When you have left the page and garbage is collected, it
          should be empty.
        </>
      }
    />
  );
}

function isPage(name: string | null | undefined): name is Page {
  return typeof name === 'string' && pages.includes(name);
}
