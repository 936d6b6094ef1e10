import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Crumbs } from '@/components/crumbs';
import { Mark, meaningOf } from '@/components/mark';
import { SourceCode } from '@/components/source-code';
import type { CaseEntry } from '@/lib/catalogue/cases';
import { caseOf, pagesOf, readSource, sourceFiles } from '@/lib/catalogue/sources';
import styles from './page.module.css';

interface Props {
  params: Promise<{ file: string[] }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const files = await sourceFiles();
  return files.map((file) => ({ file: file.split('/') }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { file } = await params;
  return { title: file.join('/') };
}

export default async function Source({ params }: Props) {
  const file = (await params).file.join('/');
  const files = await sourceFiles();
  if (!files.includes(file)) notFound();
  const entry = await caseOf(file);
  const siblings = entry
    ? files.filter((other) => pagesOf(entry).includes(other) || other.endsWith(`/${entry.slug}.ts`))
    : [];
  return (
    <main className={styles.page}>
      <Crumbs trail={trailTo(entry)} />
      <h1>Source{entry && `: ${entry.title}`}</h1>
      <nav className={styles.siblings} aria-label="Files of this case">
        {siblings.map((sibling) => (
          <Link
            key={sibling}
            href={`/source/${sibling}`}
            prefetch={false}
            aria-current={sibling === file ? 'page' : undefined}
          >
            <FileName file={sibling} />
          </Link>
        ))}
        {entry && (
          <Link href={`/read/${entry.slug}`} prefetch={false}>
            {entry.kind === 'pair' ? 'Side by side' : 'How to check it'}
          </Link>
        )}
      </nav>
      <SourceCode file={file} text={await readSource(file)} />
    </main>
  );
}

function trailTo(entry: CaseEntry | undefined) {
  const gallery = { href: '/', label: 'Gallery' };
  if (!entry) return [gallery];
  if (entry.kind === 'pair') return [gallery, { href: `/leaks/${entry.slug}`, label: entry.title }];
  return [gallery, { href: '/controls', label: 'Controls' }, { href: `/controls/${entry.slug}`, label: entry.title }];
}

function FileName({ file }: { file: string }) {
  if (file.startsWith('memlab-scenarios/')) return 'Scenario';
  if (file.startsWith('workers/')) return 'Worker';
  if (file.startsWith('app/controls/')) return 'Page';
  const twin = file.includes('/leaky/') ? 'leaky' : 'fixed';
  return (
    <>
      <Mark meaning={meaningOf[twin]} /> {twin === 'leaky' ? 'Leaky page' : 'Fixed page'}
    </>
  );
}
