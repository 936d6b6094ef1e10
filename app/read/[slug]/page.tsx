import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Command } from '@/components/command';
import { Crumbs } from '@/components/crumbs';
import { editorHrefFor } from '@/components/catalogue/diff/editor';
import { PairSources } from '@/components/catalogue/diff/pair-sources';
import { recipeFor, recipeForControl } from '@/components/catalogue/diff/recipe';
import { RecipeList } from '@/components/catalogue/diff/recipe-list';
import { SourceCode } from '@/components/source-code';
import { groups } from '@/lib/catalogue/case';
import { allCases, type CaseEntry } from '@/lib/catalogue/cases';
import { pagesOf, readSource } from '@/lib/catalogue/sources';
import styles from './page.module.css';

interface Props {
  params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await allCases()).map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const entry = (await allCases()).find((one) => one.slug === slug);
  return entry ? { title: `Read: ${entry.title}`, description: entry.mechanism } : {};
}

export default async function ReadPage({ params }: Props) {
  const { slug } = await params;
  const entry = (await allCases()).find((one) => one.slug === slug);
  if (!entry) notFound();
  const [first = '', second = ''] = await Promise.all(pagesOf(entry).map(readSource));
  const recipe = entry.kind === 'pair' ? recipeFor(slug, entry) : recipeForControl(slug, first);
  return (
    <main className={styles.read}>
      <div className={styles.head}>
        <Crumbs trail={trailTo(entry)} />
        <h1>Read: {entry.title}</h1>
        <p>
          <strong>{entry.cause}.</strong> {entry.kind === 'pair' ? entry.mechanism : entry.truth}
        </p>
        <nav className={styles.links} aria-label="Pages of this case">
          {placesOf(entry).map(({ href, label }) => (
            <Link key={href} href={href} prefetch={false}>
              {label}
            </Link>
          ))}
        </nav>
      </div>
      {entry.kind === 'pair' ? (
        <PairSources pair={entry} leaky={first} fixed={second} styles={styles} />
      ) : (
        <SourceCode file={pagesOf(entry)[0] ?? ''} text={first} editorHref={editorHrefFor(pagesOf(entry)[0] ?? '')} />
      )}
      <div className={styles.below}>
        <section className={styles.section}>
          <h2>{entry.kind === 'pair' ? 'Find it by hand' : 'Check by hand that nothing is retained'}</h2>
          <RecipeList className={styles.recipe} steps={recipe} />
          {entry.kind === 'control' && <p className="muted">{entry.measured}</p>}
        </section>
        <section className={styles.section}>
          <h2>Find it with a tool</h2>
          <Command line={`npm run hunt -- ${slug}`}>
            {entry.kind === 'pair' ? 'Visits both pages, and names the retained objects and the line that causes the leak.' : 'Visits the page and counts the retained objects: there are none.'}
          </Command>
          <Command line={`NODE_OPTIONS='--import tsx' npx memlab run --scenario memlab-scenarios/${slug}.ts --chromium-binary "$(npm run -s chromium)"`}>
            The same visits with memlab. The lab must be running.
          </Command>
        </section>
      </div>
    </main>
  );
}

function placesOf({ kind, slug }: CaseEntry) {
  const scenario = { href: `/source/memlab-scenarios/${slug}.ts`, label: 'Scenario' };
  if (kind === 'control') return [{ href: `/controls/${slug}`, label: 'The page' }, scenario];
  return [
    { href: `/leaks/${slug}`, label: 'Overview' },
    { href: `/leaks/${slug}/leaky`, label: 'Leaky page' },
    { href: `/leaks/${slug}/fixed`, label: 'Fixed page' },
    scenario,
  ];
}

function trailTo({ kind, slug, title, group }: CaseEntry) {
  const gallery = { href: '/', label: 'Gallery' };
  return kind === 'pair'
    ? [gallery, { href: `/#${group}`, label: groups[group] }, { href: `/leaks/${slug}`, label: title }]
    : [gallery, { href: '/controls', label: 'Controls' }, { href: `/controls/${slug}`, label: title }];
}
