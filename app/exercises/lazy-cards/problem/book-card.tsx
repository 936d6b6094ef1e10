import { useEffect, useRef, useState } from 'react';
import { CoverLoader, type Cover } from './cover-loader';
import { whenInView } from './in-view';

export function BookCard({ title }: { title: string }) {
  const card = useRef<HTMLLIElement>(null);
  const [cover, setCover] = useState<Cover>();

  useEffect(() => {
    if (!card.current) return;
    const loader = new CoverLoader(title);

    function showCover() {
      setCover(loader.load());
    }

    return whenInView(card.current, showCover);
  }, [title]);

  return (
    <li ref={card} data-loaded={cover !== undefined} style={{ borderInlineStart: `1rem solid ${cover?.colour ?? 'transparent'}` }}>
      {title}
      <small>{cover ? 'loaded' : 'waits'}</small>
    </li>
  );
}
