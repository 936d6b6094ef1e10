import { pathOf } from '../address';

/**
 * Whether a text matches a pattern: plain text in which `*` stands for any characters. Case does not count. The pattern has to
 * match the whole text.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const parts = pattern.trim().split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'is').test(text.trim());
}

/**
 * What `--include` and `--exclude` choose. A pattern that begins with `/` or `http` is compared with addresses, any other one with
 * the names of links and controls.
 */
export class Choice {
  private readonly include: { addresses: string[]; names: string[] };
  private readonly exclude: { addresses: string[]; names: string[] };

  constructor(include: readonly string[], exclude: readonly string[]) {
    this.include = sorted(include);
    this.exclude = sorted(exclude);
  }

  /** Whether links to an address are followed: if addresses are included, only those. */
  allowsAddress(address: string): boolean {
    const { addresses } = this.include;
    return addresses.length === 0 || addresses.some((pattern) => matchesAddress(pattern, address));
  }

  /** Whether an address is included by a pattern without `*`: then it is tried in any case. */
  namesAddress(address: string): boolean {
    return this.include.addresses.some((pattern) => !pattern.includes('*') && matchesAddress(pattern, address));
  }

  /** Whether something is included by its name. */
  get hasNames(): boolean {
    return this.include.names.length > 0;
  }

  /** Whether a link or a control is included by its name, however dangerous it looks. */
  namesItem(name: string): boolean {
    return this.include.names.some((pattern) => matchesPattern(pattern, name));
  }

  /** Whether a link or a control is excluded. @param address where a link leads */
  excludes(name: string, address: string | null): boolean {
    const { addresses, names } = this.exclude;
    return names.some((pattern) => matchesPattern(pattern, name)) || (address !== null && addresses.some((pattern) => matchesAddress(pattern, address)));
  }
}

function sorted(patterns: readonly string[]) {
  const isAddress = (pattern: string) => /^(\/|https?:)/i.test(pattern.trim());
  return { addresses: patterns.filter(isAddress), names: patterns.filter((pattern) => !isAddress(pattern)) };
}

/** Compares a pattern with the whole address if it begins with `http`, else with its path, with and without query and fragment. */
function matchesAddress(pattern: string, address: string): boolean {
  const { href, pathname, search } = new URL(address);
  const texts = /^http/i.test(pattern) ? [href] : [pathOf(address), pathname + search, pathname];
  return texts.some((text) => matchesPattern(pattern, text));
}
