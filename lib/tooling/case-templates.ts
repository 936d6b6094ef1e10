import type { Group } from '../catalogue/case';

/** The options of `npm run new-case`. */
export interface NewCase {
  slug: string;
  group: Group;
  kind: 'pair' | 'control';
}

/**
 * The contents of a new case's files, by their paths from the project's folder. The author fills in the empty strings.
 */
type Files = Record<string, string>;

/** The files of a pair whose leaky page does not leak yet. */
export function pairFiles({ slug, group }: NewCase): Files {
  const folder = `app/leaks/${slug}`;
  const payload = payloadName(slug);
  return {
    [`${folder}/case.ts`]: `import type { Pair } from '@/lib/catalogue/case';

export default {
  title: '',
  cause: '',
  group: '${group}',
  feature: '',
  mechanism: '',
  symptom: '',
  keeps: { name: '${payload}', kind: 'object', perVisit: 1 },
  path: [],
  fix: '',
  prevent: '',
  linter: null,
  links: [],
} satisfies Pair;
`,
    [`${folder}/layout.tsx`]: layout(slug, 'PairFrame'),
    [`${folder}/page.tsx`]: `import { PairLobby } from '@/components/lobby';
import words from './case';

export default function Lobby() {
  return <PairLobby slug="${slug}" words={words} />;
}
`,
    [`${folder}/leaky/page.tsx`]: page(payload, '    // LEAK: \n    kept.measure();'),
    [`${folder}/fixed/page.tsx`]: page(payload, '    // FIX: \n    kept.measure();'),
    [`${folder}/behaviour.spec.ts`]: behaviour(slug),
    [`memlab-scenarios/${slug}.ts`]: `import words from '../app/leaks/${slug}/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('${slug}', words, async (page) => {
  await read(page, '[data-specimen] output', 'KB');
});
`,
  };
}

/** The files of a control that shows nothing yet. */
export function controlFiles({ slug, group }: NewCase): Files {
  const folder = `app/controls/${slug}`;
  return {
    [`${folder}/case.ts`]: `import type { Control } from '@/lib/catalogue/case';

export default {
  title: '',
  cause: '',
  group: '${group}',
  feature: '',
  mechanism: '',
  looksLike: '',
  measured: '',
  truth: '',
  linter: null,
  links: [],
} satisfies Control;
`,
    [`${folder}/layout.tsx`]: layout(slug, 'ControlFrame'),
    [`${folder}/page.tsx`]: page(payloadName(slug), '    kept.measure();'),
    [`${folder}/behaviour.spec.ts`]: behaviour(slug),
    [`memlab-scenarios/${slug}.ts`]: `import { controlScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = controlScenario('${slug}', async (page) => {
  await read(page, '[data-specimen] output', 'KB');
});
`,
  };
}

/** The class name of the payload, unique to the case: `WindowListenerPayload` for window-listener. */
function payloadName(slug: string): string {
  return `${slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Payload`;
}

function layout(slug: string, frame: 'PairFrame' | 'ControlFrame'): string {
  return `import { ${frame} } from '@/components/frame';
import words from './case';

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <${frame} slug="${slug}" words={words}>
      {children}
    </${frame}>
  );
}
`;
}

function page(payload: string, lesson: string): string {
  return `'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class ${payload} {
  private readonly data = ballast(90, this); // DEMO: weight

  measure() {
    return this.data.byteLength / 1024;
  }
}

export default function Feature() {
  const [size, setSize] = useState(0);

  useEffect(() => {
    const kept = new ${payload}();
    setSize(kept.measure());
${lesson}
  }, []);

  return <output>{size} KB</output>;
}
`;
}

function behaviour(slug: string): string {
  return `import { feature } from '@/e2e/support/feature';

feature('${slug}', 'does what a visitor expects', async ({ specimen, expect }) => {
  await expect(specimen).toHaveText('what a visitor reads');
});
`;
}
