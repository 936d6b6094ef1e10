import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Crumbs } from '@/components/crumbs';
import { Compare } from '@/components/live/compare';
import { groups } from '@/lib/catalogue/case';
import { pairs } from '@/lib/catalogue/cases';
import styles from './page.module.css';

interface Props {
  params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await pairs()).map(({ slug }) => ({ slug }));
}

async function pairOf({ params }: Props) {
  const { slug } = await params;
  return (await pairs()).find((pair) => pair.slug === slug) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await pairOf(props);
  return { title: `${title}, side by side` };
}

/** Both twins of a pair at once, and their curves in one picture. */
export default async function ComparePage(props: Props) {
  const { slug, title, cause, group, mechanism, keeps } = await pairOf(props);
  return (
    <main className={styles.compare} aria-label="Side by side">
      <Crumbs
        trail={[
          { href: '/', label: 'Gallery' },
          { href: `/#${group}`, label: groups[group] },
          { href: `/leaks/${slug}`, label: title },
        ]}
      />
      <h1>{title}, side by side</h1>
      <p>
        <strong>{cause}.</strong> {mechanism} “Drive both” visits and leaves both pages seven times. The two pages run
        side by side, each in its own
        document.{' '}
        <Link href={`/source/app/leaks/${slug}/leaky/page.tsx`} prefetch={false}>
          Read the source
        </Link>
      </p>
      <Compare slug={slug} keeps={{ name: keeps.name, kind: keeps.kind }} />
    </main>
  );
}
