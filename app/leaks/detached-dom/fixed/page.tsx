'use client';

import { useEffect, useRef } from 'react';
import { ballast } from '@/lib/live/ballast';
import { canary } from '@/lib/live/canary';

const notices = ['Choir practice at seven', 'Lost: one red glove', 'Sofa, free, must be fetched'];

function writeNotice(words: string) {
  const notice = document.createElement('pinned-notice');
  notice.textContent = words;
  return canary(Object.assign(notice, { scribbles: ballast(90) })); // DEMO: what people drew on it
}

export default function NoticeBoard() {
  const board = useRef<HTMLUListElement>(null);
  // FIX: the notices that were taken down belong to the board, and go when it goes
  const takenDown = useRef<Element[]>([]);

  useEffect(() => {
    board.current?.querySelectorAll('li').forEach((pin, at) => pin.replaceChildren(writeNotice(notices[at] ?? '')));
  }, []);

  function takeDown() {
    const notice = [...(board.current?.querySelectorAll('pinned-notice') ?? [])].at(-1);
    if (!notice) return;
    notice.remove();
    takenDown.current.push(notice);
  }

  function putBack() {
    board.current?.querySelector('li:empty')?.append(...takenDown.current.splice(-1));
  }

  return (
    <>
      <ul className="tiles" ref={board}>
        {notices.map((words) => (
          <li key={words} />
        ))}
      </ul>
      <p className="row">
        <button onClick={takeDown}>Take one down</button>
        <button onClick={putBack}>Put it back</button>
      </p>
    </>
  );
}
