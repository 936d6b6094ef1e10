import type { Facts } from './types';

/** What runs in the page returns this, and the role and the name of the accessibility tree are added. */
export type ElementFacts = Omit<Facts, 'selector'> & {
  /** Finds the element again, and no other one. Null: neither CSS nor an XPath does. */
  selector: string | null;
};

/**
 * Runs in the page: what it knows of some elements. The selectors of an element are tried from the most to the least robust: test
 * id, address, label, text, position below an element with an id.
 */
export function factsOf(...elements: (Element | null)[]): (ElementFacts | null)[] {
  const testIds = ['data-testid', 'data-test-id', 'data-test', 'data-cy', 'data-qa'];
  const quoted = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\a ')}"`;
  const isOnly = (selector: string, element: Element) => {
    try {
      const found = document.querySelectorAll(selector);
      return found.length === 1 && found[0] === element;
    } catch {
      return false; // an id with characters that CSS does not allow
    }
  };
  const isOnlyPath = (path: string, element: Element) => {
    const found = document.evaluate(path, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
    return found.snapshotLength === 1 && found.snapshotItem(0) === element;
  };
  /** A written id, and not one that a library has counted, such as `:r1:` or `radix-12`. */
  const writtenId = ({ id }: Element) => (/^[a-z][a-z_-]*$/i.test(id) ? `#${id}` : undefined);
  const attributes = (element: Element, names: readonly string[]) =>
    names.flatMap((name) => {
      const value = element.getAttribute(name);
      return value ? [`[${name}=${quoted(value)}]`] : [];
    });
  const position = (element: Element): string => {
    const named = [...attributes(element, testIds), writtenId(element)].find((candidate) => candidate !== undefined && isOnly(candidate, element));
    if (named !== undefined) return named;
    const tag = element.localName;
    const parent = element.parentElement;
    if (!parent || isOnly(tag, element)) return tag;
    const same = [...parent.children].filter(({ localName }) => localName === tag);
    return `${position(parent)} > ${tag}${same.length > 1 ? `:nth-of-type(${same.indexOf(element) + 1})` : ''}`;
  };
  const selectorOf = (element: Element) => {
    if (element.getRootNode() !== document) return null;
    const tag = element.localName;
    const href = element.getAttribute('href');
    if (tag === 'a' && href) return `a[href=${quoted(href)}]`; // the first of several with the same address is as good
    const text = element.textContent.trim().replaceAll(/\s+/g, ' ');
    const candidates = [...attributes(element, testIds), writtenId(element), ...attributes(element, ['aria-label', 'name', 'title']).map((label) => tag + label)];
    const css = candidates.find((candidate) => candidate !== undefined && isOnly(candidate, element));
    if (css !== undefined) return css;
    const path = `//${tag}[normalize-space()="${text}"]`;
    if (text !== '' && text.length <= 60 && !text.includes('"') && /^[a-z]+$/.test(tag) && isOnlyPath(path, element)) return path;
    const last = position(element);
    return isOnly(last, element) ? last : null;
  };
  return elements.map((element) => {
    if (!element) return null;
    const link = element.closest('a');
    const control = element as HTMLButtonElement;
    const type: string = control.localName === 'button' || control.localName === 'input' ? control.type : '';
    const popup = element.getAttribute('aria-haspopup');
    const isSummary = element.localName === 'summary';
    const opens =
      isSummary || element.hasAttribute('aria-expanded') || (popup !== null && popup !== 'false') || element.hasAttribute('popovertarget') || element.hasAttribute('commandfor') || element.getAttribute('role') === 'tab';
    const leavesTo = link?.target && !['_self', '_top', '_parent'].includes(link.target) ? 'window' : null;
    const isForm = element.hasAttribute('formaction') || ((type === 'submit' || type === 'image') && control.form !== null && control.form.method !== 'dialog' && control.formMethod !== 'dialog');
    return {
      selector: selectorOf(link ?? element),
      href: link?.href ?? null,
      leaves: link?.hasAttribute('download') ? 'download' : leavesTo,
      submits: isForm || (type === 'reset' && control.form !== null) || type === 'file',
      isDisabled: element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true',
      opens,
      isOpen: element.getAttribute('aria-expanded') === 'true' || element.getAttribute('aria-selected') === 'true' || (isSummary && (element.parentElement as HTMLDetailsElement).open),
      isShared: element.closest('header, footer, nav, aside, [role=banner], [role=contentinfo], [role=navigation], [role=complementary]') !== null && element.closest('main, [role=main]') === null,
    };
  });
}

/** The state of a page, to see what a click has changed. */
export interface PageState {
  address: string;
  /** How many dialogs, menus, lists and popovers are shown. */
  overlays: number;
  /** How many elements say that they are expanded, open, pressed or checked. */
  open: number;
  /** The selected tabs, by position. */
  tabs: string;
  /** The number of elements, and the text that is shown. */
  look: string;
  /** The markup, in which also a class or a picture may have changed. */
  markup: string;
}

/** Runs in the page: its state. */
export function stateOfPage(): PageState {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;
  const overlays = [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [popover]')];
  const isPopover = (element: Element) => !element.hasAttribute('popover') || element.matches(':popover-open');
  const tabs = [...document.querySelectorAll('[role=tab]')].map((tab) => (tab.getAttribute('aria-selected') === 'true' ? 1 : 0));
  return {
    address: location.href,
    overlays: overlays.filter((element) => isPopover(element) && isShown(element)).length,
    open: count('[aria-expanded=true]') + count('details[open]') + count('[aria-pressed=true]') + count('[role=switch][aria-checked=true]'),
    tabs: tabs.join(''),
    look: `${document.querySelectorAll('body *').length} ${document.body.innerText}`,
    markup: document.body.innerHTML,
  };
}

/** Runs in the page: clicks an element. @param how see `How` */
export function clickElement(element: Element, how: 'click' | 'pointer'): void {
  if (how === 'pointer') {
    const options = { bubbles: true, cancelable: true, composed: true, button: 0, pointerType: 'mouse', isPrimary: true };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
      element.dispatchEvent(type.startsWith('pointer') ? new PointerEvent(type, options) : new MouseEvent(type, options));
    }
    (element as HTMLElement).focus();
  }
  (element as HTMLElement).click();
}
