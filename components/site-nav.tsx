'use client';

import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';

const places = [
  { segment: null, href: '/', label: 'Gallery' },
  { segment: 'controls', href: '/controls', label: 'Controls' },
  { segment: 'learn', href: '/learn', label: 'Lessons' },
  { segment: 'exercises', href: '/exercises', label: 'Exercises' },
  { segment: 'ci', href: '/ci', label: 'CI' },
  { segment: 'snapshot', href: '/snapshot', label: 'Snapshots' },
];

/** The main navigation of the lab; the current section is marked. */
export function SiteNav() {
  const here = useSelectedLayoutSegment();
  return (
    <nav aria-label="Lab">
      {places.map(({ segment, href, label }) => (
        <Link key={href} href={href} prefetch={false} aria-current={segment === here ? 'true' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
