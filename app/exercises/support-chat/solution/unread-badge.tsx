import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { oncePerFrame } from './once-per-frame';

/** What came in while nobody looked. */
class UnreadTally {
  readonly previews = ballast(45); // DEMO: the first lines of every message
  private seen = 0;

  look() {
    this.seen += 1;
    return this.seen === 1 ? 'seen once' : `seen ${this.seen} times`;
  }
}

export function UnreadBadge() {
  const [seen, setSeen] = useState('not seen yet');

  useEffect(() => {
    const tally = new UnreadTally();

    function noteLook() {
      if (document.visibilityState === 'visible') setSeen(tally.look());
    }

    const onChange = oncePerFrame(noteLook);
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);

  return <small className="muted">{seen}</small>;
}
