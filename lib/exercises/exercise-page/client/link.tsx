import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { navigate } from './router';

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  href: string | { pathname?: string; query?: Record<string, string>; hash?: string };
  replace?: boolean;
  prefetch?: boolean | null;
  scroll?: boolean;
};

/** Replaces `next/link` on the exercise page: an anchor that uses the router of the exercise page. */
export default function Link({ href, replace, prefetch: _prefetch, scroll: _scroll, onClick, ...rest }: LinkProps) {
  const address = typeof href === 'string' ? href : addressOf(href);

  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !isPlain || rest.target) return;
    event.preventDefault();
    navigate(address, replace ? 'replace' : 'push');
  }

  return <a href={address} onClick={follow} {...rest} />;
}

function addressOf({ pathname = '', query, hash = '' }: Exclude<LinkProps['href'], string>): string {
  const search = query ? `?${new URLSearchParams(query).toString()}` : '';
  return pathname + search + hash;
}
