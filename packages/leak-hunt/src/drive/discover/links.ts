import { isDestructiveLink } from './destructive';
import type { Choice } from './patterns';
import { isRoute } from './routes';
import type { Item } from './types';

/** The part of an address that says which page it is: without the name of an element in its fragment. */
export function pageOf(address: string): string {
  const url = new URL(address);
  if (!isRoute(url.hash)) url.hash = '';
  return url.href;
}

/**
 * Why a link is not tried.
 * @param here the address of the page that has it
 * @returns words that follow the link's name, or undefined if it is tried
 */
export function whyNotFollowed(item: Item, here: string, choice: Choice): string | undefined {
  const { name, facts } = item;
  const { href } = facts;
  if (href === null || !/^https?:/i.test(href)) return 'lead out of the app';
  if (new URL(href).origin !== new URL(here).origin) return 'lead to another site';
  if (facts.leaves === 'window') return 'open a window';
  if (facts.leaves === 'download') return 'download a file';
  if (pageOf(href) === pageOf(here)) return 'lead to the same page';
  if (choice.excludes(name, href)) return 'are excluded (--exclude)';
  if (!choice.allowsAddress(href)) return 'are not included (--include)';
  if (isDestructiveLink(name, href) && !choice.namesAddress(href) && !choice.namesItem(name)) return destructive;
  if (facts.selector === null) return 'cannot be found again';
  return undefined;
}

/** Why a link or a control with a dangerous name is not tried. */
export const destructive = 'look destructive (--include NAME tries them)';
