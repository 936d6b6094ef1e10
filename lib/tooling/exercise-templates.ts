import type { Level } from '../exercises/exercise';

/** The minutes of a new exercise, which its author corrects. */
const minutes: Readonly<Record<Level, number>> = { spot: 5, repair: 15, hunt: 40, final: 105 };

/** The contents of a new exercise's files, by their paths from its folder. The author fills in the empty strings. */
export function exerciseFiles(slug: string, level: Level, group: string): Record<string, string> {
  const isSpot = level === 'spot';
  const [one, other] = isSpot ? ['a', 'b'] : ['problem', 'solution'];
  const payload = `${slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Payload`;
  return {
    'exercise.ts': words(level, group, payload),
    'page.tsx': `import { ExerciseLobby } from '@/components/exercises/exercise-lobby';
import words from './exercise';

export default function Lobby() {
  return <ExerciseLobby slug="${slug}" words={words} />;
}
`,
    'layout.tsx': `import { ExerciseFrame } from '@/components/exercises/exercise-frame';
import words from './exercise';

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <ExerciseFrame slug="${slug}" words={words}>
      {children}
    </ExerciseFrame>
  );
}
`,
    'walk.ts': `import type { Page } from 'memlab';
import { read } from '@/lib/catalogue/scenario';

/** What a visitor does on the page; it waits until the feature has worked. */
export async function perform(page: Page): Promise<void> {
  await read(page, '[data-specimen] output', 'KB');
}
`,
    'behaviour.ts': `import type { Visit } from '@/lib/catalogue/behaviour';

/** Tests the feature, so that removing it does not count as a repair. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  await expect(specimen).toHaveText('what a visitor reads');
}
`,
    [`${one}/page.tsx`]: page(payload),
    [`${other}/page.tsx`]: page(payload),
  };
}

function words(level: Level, group: string, payload: string): string {
  const isSpot = level === 'spot';
  const rest = isSpot ? `  answer: 'a',\n  choices: [],\n` : `  decoys: [],\n`;
  return `import type { ${isSpot ? 'Spot' : 'Repair'} } from '@/lib/exercises/exercise';

export default {
  title: '',
  level: '${level}',
  minutes: ${minutes[level]},
  groups: ['${group}'],
  brief: '',
  symptom: '',
  leaks: [{ name: '${payload}', kind: 'object', perVisit: 1, file: 'page.tsx', what: '' }],
${rest}  hints: [],
} satisfies ${isSpot ? 'Spot' : 'Repair'};
`;
}

function page(payload: string): string {
  return `'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class ${payload} {
  private readonly data = ballast(90); // DEMO: weight

  measure() {
    return this.data.byteLength / 1024;
  }
}

export default function Feature() {
  const [size, setSize] = useState(0);

  useEffect(() => {
    const kept = new ${payload}();
    setSize(kept.measure());
  }, []);

  return <output>{size} KB</output>;
}
`;
}
