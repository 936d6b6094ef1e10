import type { Page, SerializedAXNode } from 'puppeteer-core';
import { factsOf } from './page-facts';
import type { Item } from './types';

/** By role in Chromium's accessibility tree, what the discovery looks at, and how a person calls it. */
const roles: Readonly<Record<string, string>> = {
  link: 'link',
  button: 'button',
  tab: 'tab',
  switch: 'switch',
  combobox: 'combobox',
  menuitem: 'menu item',
  DisclosureTriangle: 'details',
  DisclosureTriangleGrouped: 'details',
};

/** At most how many elements of a page are looked at. A page with more has long lists. */
const most = 400;

/**
 * The links and controls of a page, in the order of its accessibility tree: what is hidden, or covered by a modal dialog, is not
 * in it. Roles, names and states are Chromium's.
 */
export async function inventoryOf(page: Page): Promise<Item[]> {
  const root = await page.accessibility.snapshot();
  const nodes = root ? flat(root).filter(({ role }) => roles[role] !== undefined).slice(0, most) : [];
  const handles = await Promise.all(nodes.map((node) => node.elementHandle().catch(() => null)));
  try {
    const facts = await page.evaluate(factsOf, ...handles);
    return nodes.flatMap((node, i): Item[] => {
      const found = facts[i];
      if (!found) return [];
      const role = roles[node.role] ?? node.role;
      const name = (node.name ?? '').trim().replaceAll(/\s+/g, ' ');
      const selector = found.selector ?? ariaSelector(node.role, name);
      return [{ role, name, facts: { ...found, selector, isDisabled: found.isDisabled || node.disabled === true } }];
    });
  } finally {
    await Promise.all(handles.map(async (handle) => handle?.dispose().catch(() => undefined)));
  }
}

/** Puppeteer's selector by role and name, which also looks into shadow roots: https://pptr.dev/guides/page-interactions#aria-selectors--p-aria */
function ariaSelector(role: string, name: string): string | null {
  return name === '' || /["\\]/.test(name) ? null : `::-p-aria([name="${name}"][role="${role}"])`;
}

function flat(node: SerializedAXNode): SerializedAXNode[] {
  return [node, ...(node.children ?? []).flatMap(flat)];
}

/** The same control on another page, or at another time. */
export function keyOf({ role, name, facts }: Item): string {
  return `${role} ${name} ${facts.selector}`;
}

/** How a person calls an item: `link "Reports"`. */
export function wordsOf({ role, name, facts }: Item): string {
  if (name !== '') return `${role} "${name.length > 60 ? `${name.slice(0, 59)}…` : name}"`;
  return facts.href === null ? `${role} without a name` : `link to ${new URL(facts.href).pathname}`;
}
