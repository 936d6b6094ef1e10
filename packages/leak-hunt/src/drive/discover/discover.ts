import type { Page } from 'puppeteer-core';
import { messageOf } from '../../errors';
import { nextRoute } from '../../frameworks/next';
import { pathOf } from '../address';
import { Explorer, type Prevented } from './explorer';
import { Findings } from './findings';
import { wordsOf } from './inventory';
import { pageOf, whyNotFollowed } from './links';
import { PageControls, type Pressed } from './page-controls';
import { Choice } from './patterns';
import { Routes } from './routes';
import { findStories } from './stories';
import type { DiscoverOptions, Discovery, Item, Step, Walk } from './types';

/** How long an app may take to show its first link or control, in milliseconds. */
const firstItemMs = 5_000;

/** The reason for the links that a route with parameters has beside the first. */
const sameRoute = 'lead to a route that was tried';

/**
 * Finds the walks of an app: links that it follows without loading a document, and what opens and closes. Each was made once when
 * it is returned. In a Storybook each story is a walk; those were not made.
 * @param page a page that nobody needs afterwards
 * @param address where the app begins
 * @throws Error that says why the address cannot be loaded
 */
export async function discover(page: Page, address: string, options: DiscoverOptions): Promise<Discovery> {
  const explorer = await Explorer.on(page, options.timeoutMs);
  await explorer.load(address);
  const findings = new Findings(new Choice(options.include, options.exclude), options.maxWalks, options.onProgress);
  if (!(await findStories(page, address, findings))) await new Discoverer(explorer, findings, options).run();
  return findings;
}

class Discoverer {
  private readonly routes = new Routes();
  /** The pages to which a link was tried, or that are the first. */
  private readonly seenPages = new Set<string>();
  private readonly sharedControls = new Set<string>();
  /** Whether the app has followed a link without loading a document. */
  private hasFollowed = false;

  constructor(
    private readonly explorer: Explorer,
    private readonly findings: Findings,
    private readonly options: DiscoverOptions,
  ) {}

  async run(): Promise<void> {
    const { explorer } = this;
    const start = explorer.address;
    this.seenPages.add(pageOf(start));
    this.routes.note(start, await explorer.page.evaluate(nextRoute));
    this.findings.pages++;
    let level = [start];
    for (let depth = 1; depth <= this.options.depth && level.length > 0; depth++) {
      const next: string[] = [];
      for (const address of level) {
        if (address === start || (await this.canLoad(address))) next.push(...(await this.followLinks()));
      }
      level = next;
    }
    if (explorer.address !== start) await explorer.load(start);
    await this.tryControls(start, () => explorer.load(start), true);
  }

  private async canLoad(address: string): Promise<boolean> {
    try {
      await this.explorer.load(address);
      return true;
    } catch (error) {
      this.findings.leaveOut('are pages that cannot be loaded by their address', `${pathOf(address)} (${messageOf(error)})`);
      return false;
    }
  }

  /** The items of a page that may show them late. */
  private async firstItems(): Promise<Item[]> {
    const deadline = performance.now() + Math.min(firstItemMs, this.options.timeoutMs);
    let items = await this.explorer.items();
    while (items.length === 0 && performance.now() < deadline) {
      await this.explorer.settle();
      items = await this.explorer.items();
    }
    return items;
  }

  /** Follows the links of the page that is shown. @returns the addresses of the pages to which they led */
  private async followLinks(): Promise<string[]> {
    const here = this.explorer.address;
    const arrived: string[] = [];
    for (const link of (await this.firstItems()).filter(({ role, facts }) => role === 'link' && facts.href !== null)) {
      const { href } = link.facts;
      if (href === null || this.isSeen(href)) continue;
      const what = `${wordsOf(link)} (${isWithin(href, here) ? pathOf(href) : href})`;
      const why = this.whyNotTried(link, href, here);
      if (why === undefined) arrived.push(...(await this.followLink(link, what, here)));
      else this.findings.leaveOut(why.reason, what + why.like);
    }
    return arrived;
  }

  private isSeen(href: string): boolean {
    const page = URL.canParse(href) ? pageOf(href) : href;
    const isKnown = this.seenPages.has(page);
    this.seenPages.add(page);
    return isKnown;
  }

  private whyNotTried(link: Item, href: string, here: string): { reason: string; like: string } | undefined {
    const { choice } = this.findings;
    const reason = whyNotFollowed(link, here, choice);
    if (reason !== undefined) return { reason, like: '' };
    const like = choice.namesAddress(href) ? undefined : this.routes.likeOf(href);
    if (like !== undefined) return { reason: sameRoute, like: ` as ${pathOf(like)}` };
    const full = this.findings.whyFull();
    return full === undefined ? undefined : { reason: full, like: '' };
  }

  private async followLink(link: Item, what: string, from: string): Promise<string[]> {
    const { explorer, findings } = this;
    findings.progress(what);
    const position = await explorer.position();
    const failed = await this.arrive(link, what);
    if (failed !== undefined) {
      findings.leaveOut(failed, what);
      return [];
    }
    findings.pages++;
    const arrived = explorer.address;
    this.seenPages.add(pageOf(arrived));
    const tried = this.routes.note(arrived, await explorer.page.evaluate(nextRoute));
    const like = findings.choice.namesAddress(arrived) ? undefined : tried;
    const index = findings.walks.length;
    const pressed = like === undefined ? await this.tryControls(arrived, () => this.enter(from, link), false) : [];
    const isBack = await explorer.back(position, from);
    if (!isBack) await explorer.load(from);
    if (like !== undefined) {
      findings.leaveOut(sameRoute, `${what} as ${pathOf(like)}`);
      return [];
    }
    if (isBack) findings.walks.splice(index, 0, walkAlong(from, link, arrived, pressed));
    else findings.leaveOut('cannot be left by going back in history', what);
    return [arrived];
  }

  /** Follows a link. @returns why the app did not. Undefined: it did */
  private async arrive(link: Item, what: string): Promise<string | undefined> {
    const { explorer } = this;
    const selector = link.facts.selector ?? '';
    let outcome: Prevented | boolean;
    try {
      outcome = await explorer.follow(selector, 'click');
      // The first click may have come before the app's scripts handle it.
      if (!this.hasFollowed && outcome !== true) outcome = await explorer.follow(selector, 'click');
    } catch (error) {
      this.findings.progress(`${what}: ${messageOf(error)}`);
      return 'could not be clicked';
    }
    if (outcome === true) this.hasFollowed = true;
    return outcome === true ? undefined : outcome === false ? 'do not change the address' : 'load a document';
  }

  /** Goes to a page anew, from a new document of the page before. */
  private async enter(from: string, link: Item): Promise<void> {
    await this.explorer.load(from);
    await this.explorer.follow(link.facts.selector ?? '', 'click');
  }

  private tryControls(address: string, enter: () => Promise<unknown>, isFirst: boolean): Promise<readonly Pressed[]> {
    return new PageControls(this.explorer, this.findings, address, enter, this.sharedControls, isFirst).tryAll();
  }
}

function isWithin(href: string, here: string): boolean {
  return URL.canParse(href) && new URL(href).origin === new URL(here).origin;
}

function walkAlong(from: string, link: Item, arrived: string, pressed: readonly Pressed[]): Walk {
  const follow: Step = { do: 'follow', selector: link.facts.selector ?? '', how: 'click', address: pathOf(arrived) };
  const plain: Walk = { name: `${from} → ${wordsOf(link)}`, url: from, there: [follow], back: null };
  if (pressed.length === 0) return plain;
  const name = [plain.name, ...pressed.map(({ item }) => wordsOf(item))].join(', ');
  return { ...plain, name, there: [follow, ...pressed.map(({ step }) => step)], plain };
}
