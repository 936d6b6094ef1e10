'use client';

import { type Action, Shortcuts } from './shortcuts/shortcuts';

/** The shortcuts of a case: each clicks what a reader can click on the page. */
const keys: readonly { key: string; words: string; selector: (slug: string) => string }[] = [
  { key: 'o', words: 'open the overview', selector: (slug) => `nav a[href="/leaks/${slug}"]` },
  { key: 'l', words: 'open the leaky page', selector: (slug) => `nav a[href="/leaks/${slug}/leaky"]` },
  { key: 'f', words: 'open the fixed page', selector: (slug) => `nav a[href="/leaks/${slug}/fixed"]` },
  { key: 'd', words: 'drive the page; on the overview, the leaky page', selector: () => '[data-live] [data-row] button:not([data-stop])' },
  { key: 'c', words: 'compare both pages', selector: (slug) => `a[href="/compare/${slug}"]` },
  { key: 'n', words: 'next case (on the overview)', selector: () => 'a[data-way="next"]' },
  { key: 'p', words: 'previous case (on the overview)', selector: () => 'a[data-way="previous"]' },
];
const actions: readonly Action[] = [...keys.map(({ key, words }) => ({ keys: [key], words })), { keys: ['Esc'], words: 'stop a drive or a hunt' }];

/** The keyboard shortcuts of the pages of a case. */
export function CaseShortcuts({ slug }: { slug: string }) {
  return <Shortcuts actions={actions} onKey={(event) => press(event, slug)} />;
}

function press({ key, target }: KeyboardEvent, slug: string): boolean {
  // The feature under test has its own keys.
  if (target instanceof Element && target.closest('[data-specimen]')) return false;
  const selector = keys.find((one) => one.key === key)?.selector(slug);
  if (selector === undefined) return false;
  const control = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  control?.click();
  return control !== undefined;
}
