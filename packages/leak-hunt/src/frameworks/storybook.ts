/** A story of a Storybook. */
export interface Story {
  /** Such as `shop-cart--empty`. */
  id: string;
  /** Title and name: `Shop/Cart: Empty`. */
  name: string;
}

/** What the index of a Storybook lists. */
export interface StoryIndex {
  stories: Story[];
  /** The names of its pages of documentation. */
  docs: string[];
}

/**
 * Runs in the page: whether it is the window of a Storybook, or the frame in it that shows a story. Both have global variables of
 * the same prefix (code/core/src/preview/globals and code/core/src/manager/globals of Storybook).
 */
export function isStorybook(): boolean {
  return Object.keys(window).some((name) => name.startsWith('__STORYBOOK_'));
}

/**
 * Runs in the page: reads the index, which a Storybook serves beside its pages.
 * @returns its text, or undefined if it cannot be read
 */
export async function readStoryIndex(): Promise<string | undefined> {
  const response = await fetch(new URL('index.json', location.href));
  return response.ok ? response.text() : undefined;
}

/**
 * The stories of an index (https://storybook.js.org/docs/configure/sidebar-and-urls, `index.json` of Storybook 7 and later).
 * @returns undefined if the text is no such index
 */
export function storiesOf(text: string): StoryIndex | undefined {
  let entries: unknown;
  try {
    entries = (JSON.parse(text) as { entries?: unknown } | null)?.entries;
  } catch {
    return undefined;
  }
  if (typeof entries !== 'object' || entries === null) return undefined;
  const all = (Object.values(entries) as (Partial<Record<string, unknown>> | null)[]).flatMap((entry) => {
    const { type, id, title, name } = entry ?? {};
    return typeof id === 'string' && typeof title === 'string' && typeof name === 'string' ? [{ type, id, name: `${title}: ${name}` }] : [];
  });
  return {
    stories: all.filter(({ type }) => type === 'story').map(({ id, name }) => ({ id, name })),
    docs: all.filter(({ type }) => type === 'docs').map(({ name }) => name),
  };
}

/** The id of the story that an address of a Storybook names: `?path=/story/cart--empty`, or `iframe.html?id=cart--empty`. */
export function storyOfAddress(address: string): string | undefined {
  const { searchParams } = new URL(address);
  return searchParams.get('id') ?? /^\/(?:story|docs)\/([^/]+)/.exec(searchParams.get('path') ?? '')?.[1];
}

/** The page of a Storybook that shows one story, and nothing around it. No story is named, so it is empty. */
export function previewAddress(address: string): string {
  return new URL('iframe.html?viewMode=story', address).href;
}
