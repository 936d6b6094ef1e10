import { looksAdding, looksClosing, looksDestructive } from './destructive';
import type { Explorer, Prevented } from './explorer';
import { keyOf } from './inventory';
import { destructive } from './links';
import type { PageState } from './page-facts';
import type { Choice } from './patterns';
import type { How, Item, Step } from './types';

/** What came of the trial of a control. */
export type Outcome =
  /** It opened something that was closed again. */
  | { kind: 'closed'; there: Step; back: Step[] }
  /** It changed the page, and nothing led back. */
  | { kind: 'pressed'; there: Step }
  /** It led to another address. */
  | { kind: 'moved'; there: Step }
  | { kind: 'left out'; why: string; isDirty: boolean };

/** Why a control is not tried. Undefined: it is. */
export function whyNotPressed({ name, facts }: Item, choice: Choice): string | undefined {
  if (choice.excludes(name, null)) return 'are excluded (--exclude)';
  if (choice.namesItem(name)) return facts.selector === null ? 'cannot be found again' : undefined;
  if (name === '') return 'have no name';
  if (facts.submits) return 'submit or reset a form';
  if (looksDestructive(name, facts.opens)) return destructive;
  if (facts.selector === null) return 'cannot be found again';
  return undefined;
}

/** Whether a walk may press a control that shows no way back. */
export function maySimplyPress({ name }: Item, choice: Choice): boolean {
  return choice.namesItem(name) || !looksAdding(name);
}

/**
 * Clicks a control, and then tries to close what it has opened.
 * @param before the page's items, without what the control opens
 */
export async function tryControl(explorer: Explorer, item: Item, before: readonly Item[], choice: Choice): Promise<Outcome> {
  const { facts, name } = item;
  const selector = facts.selector ?? '';
  const readsOnly = !choice.namesItem(name);
  const first = await explorer.state();
  let how: How = 'click';
  let prevented = await explorer.try(selector, how, readsOnly);
  let opened = await explorer.state();
  if (!prevented && facts.opens && !facts.isOpen && isSame(first, opened)) {
    how = 'pointer';
    prevented = await explorer.try(selector, how, readsOnly);
    opened = await explorer.state();
  }
  if (prevented) return { kind: 'left out', why: wordsFor(prevented), isDirty: true };
  const there: Step = { do: 'press', selector, how };
  if (opened.address !== first.address) return { kind: 'moved', there };
  if (isSame(first, opened)) return { kind: 'left out', why: 'do nothing that is seen', isDirty: false };
  const isBack = backTo(first, opened);
  for (const back of await waysBack(explorer, item, there, before, first, opened)) {
    if (await isRefused(explorer, back)) break;
    const now = await explorer.state();
    if (isBack(now)) return { kind: 'closed', there, back };
    if (now.address !== first.address) return { kind: 'left out', why: 'lead away when they are closed', isDirty: true };
  }
  const isStillOpen = (await explorer.state()).overlays > first.overlays;
  return isStillOpen ? { kind: 'left out', why: 'open something that could not be closed again', isDirty: true } : { kind: 'pressed', there };
}

function isSame(one: PageState, other: PageState): boolean {
  return one.address === other.address && isAlike(one, other) && one.look === other.look && one.markup === other.markup;
}

/** Whether the states by ARIA are the same. */
function isAlike(one: PageState, other: PageState): boolean {
  return one.overlays === other.overlays && one.open === other.open && one.tabs === other.tabs;
}

/** When a page counts as closed again: by its ARIA states if they have changed, else by its look, else by its markup. */
function backTo(first: PageState, opened: PageState): (now: PageState) => boolean {
  const isByAria = !isAlike(first, opened);
  const compared = first.look === opened.look ? 'markup' : 'look';
  return (now) => now.address === first.address && (isByAria ? isAlike(first, now) : now[compared] === first[compared]);
}

/** The ways in which a person would close what a control has opened, the most likely first. */
async function waysBack(explorer: Explorer, item: Item, there: Step, before: readonly Item[], first: PageState, opened: PageState): Promise<Step[][]> {
  if (item.role === 'tab') {
    const selected = before.filter(({ role, facts }) => role === 'tab' && facts.isOpen && facts.selector !== null);
    return selected.map(({ facts }): Step[] => [{ do: 'press', selector: facts.selector ?? '', how: there.do === 'press' ? there.how : 'click' }]);
  }
  const known = new Set(before.map(keyOf));
  const closing = (await explorer.items()).filter((found) => !known.has(keyOf(found)) && found.role === 'button' && looksClosing(found.name) && !found.facts.submits);
  const buttons = closing.flatMap(({ facts }): Step[][] => (facts.selector === null ? [] : [[{ do: 'press', selector: facts.selector, how: 'click' }]]));
  const escape: Step[] = [{ do: 'escape' }];
  if (opened.overlays > first.overlays) return [escape, ...buttons, [there]];
  return isAlike(first, opened) ? [...buttons, [there]] : [[there], ...buttons, escape];
}

async function isRefused(explorer: Explorer, steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) {
    if (step.do === 'escape') await explorer.escape();
    else if ('selector' in step && (await explorer.try(step.selector, step.how, true).catch((): Prevented => ({ what: 'document' })))) return true;
  }
  return false;
}

function wordsFor({ what, request = '' }: Prevented): string {
  if (what === 'request') return `send something (${request.split(' ')[0] ?? ''} requests are refused while walks are looked for)`;
  return what === 'document' ? 'load a document' : what === 'window' ? 'open a window' : 'ask by a dialog of the browser';
}
