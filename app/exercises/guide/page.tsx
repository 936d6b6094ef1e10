import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metadata } from 'next';
import { Crumbs } from '@/components/crumbs';
import { Markdown } from '@/components/exercises/markdown';

export const metadata: Metadata = { title: 'Trainer’s guide' };

/** The guide of the repository, as it stands there; the build has read it. */
export default async function Guide() {
  const text = await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), 'app/exercises/GUIDE.md'), 'utf8');
  return (
    <main>
      <Crumbs trail={[{ href: '/exercises', label: 'Exercises' }]} />
      <Markdown text={text} />
    </main>
  );
}
