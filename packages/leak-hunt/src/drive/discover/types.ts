/* The types of the discovery: what can be done on a page, and the walks that are made of it. */

/** How an element is clicked: by `click()`, or with the events of a pointer before it, for controls that listen to those. */
export type How = 'click' | 'pointer';

/** One step of a walk. */
export type Step =
  /** Clicks a link, and waits until the app has gone to an address: path, query and fragment. */
  | { do: 'follow'; selector: string; how: How; address: string }
  | { do: 'press'; selector: string; how: How }
  /** Presses the Escape key. */
  | { do: 'escape' }
  /** Mounts a story of a Storybook, by its id. */
  | { do: 'mount'; story: string }
  /** Unmounts the story that is shown. */
  | { do: 'unmount' };

/** A step that clicks. */
export type ClickStep = Extract<Step, { selector: string }>;

/** A walk there and back that the discovery has made once. */
export interface Walk {
  /** What it does, such as `http://localhost:3000/ → link "Reports"`. */
  name: string;
  /** The address where it begins. */
  url: string;
  there: readonly Step[];
  /** Null: back in history. */
  back: readonly Step[] | null;
  /** The same walk without what it presses on the page that it goes to. */
  plain?: Walk;
}

/** A link or a control that is no walk. */
export interface LeftOut {
  /** Why, in words that follow a number: `load a document`. */
  why: string;
  /** The link or control, such as `link "Docs" (/docs)`. */
  what: string;
}

export interface Discovery {
  walks: Walk[];
  leftOut: LeftOut[];
  /** How many pages were looked at. */
  pages: number;
  /** How many stories the Storybook at the address has. Undefined: it is none. */
  stories?: number;
}

export interface DiscoverOptions {
  /** How many links away from the first page the discovery goes. */
  depth: number;
  /** At most how many walks it looks for. */
  maxWalks: number;
  /** See `Choice`. */
  include: readonly string[];
  exclude: readonly string[];
  timeoutMs: number;
  /** Called with what the discovery does now. */
  onProgress?: (text: string) => void;
}

/** A link or a control of a page, by its role and name in the accessibility tree. */
export interface Item {
  /** In words: `link`, `button`, `tab`, `details`. */
  role: string;
  name: string;
  facts: Facts;
}

/** What the page itself knows of an element. */
export interface Facts {
  /** Finds it again: CSS, an XPath that begins with `//`, or one of Puppeteer's own that begins with `::-p-`. Null: nothing does. */
  selector: string | null;
  /** The address of a link. */
  href: string | null;
  /** Whether a link opens a window, or downloads. */
  leaves: 'window' | 'download' | null;
  /** Whether it submits or resets a form. */
  submits: boolean;
  isDisabled: boolean;
  /** Whether it says that it opens something: `aria-expanded`, `aria-haspopup`, `popovertarget`, `commandfor`, `<summary>`. */
  opens: boolean;
  /** Whether it shows by `aria-expanded`, `open` or `aria-selected` that it is open now. */
  isOpen: boolean;
  /** Whether it stands in a part that the pages of an app share: header, footer, navigation. */
  isShared: boolean;
}
