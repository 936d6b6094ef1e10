import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const texts = ['Please keep your baggage with you.', 'Pier C: ten minutes on foot.', 'Water is free at every fountain.'];
const turnMs = 20_000;

class NoticeReel {
  readonly voices = ballast(70); // DEMO: the notices, spoken
  private shown = -1;

  next() {
    this.shown = (this.shown + 1) % texts.length;
    return texts[this.shown] ?? '';
  }
}

export function Notices() {
  const [text, setText] = useState('');

  useEffect(() => {
    const reel = new NoticeReel();

    function turn() {
      setText(reel.next());
      timer = setTimeout(turn, turnMs);
    }

    let timer = setTimeout(turn, 0);
    return () => clearTimeout(timer);
  }, []);

  return (
    <p aria-live="polite">
      <output>{text}</output>
    </p>
  );
}
