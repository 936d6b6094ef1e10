import { useEffect, useRef } from 'react';

const greetings = ['Welcome!', 'You are number two in the queue.', 'Have you tried to turn it off and on again?'];

function bubbleOf(text: string) {
  const bubble = document.createElement('chat-bubble');
  bubble.textContent = text;
  bubble.style.display = 'block';
  return bubble;
}

export function Transcript({ replies }: { replies: readonly string[] }) {
  const list = useRef<HTMLDivElement>(null);
  const hidden = useRef<Element[]>([]);

  useEffect(() => {
    list.current?.replaceChildren(...greetings.map(bubbleOf));
  }, []);

  useEffect(() => {
    const newest = replies.at(-1);
    if (newest !== undefined) list.current?.append(bubbleOf(newest));
  }, [replies]);

  function hideOldest() {
    const oldest = list.current?.firstElementChild;
    if (!oldest) return;
    oldest.remove();
    hidden.current.push(oldest);
  }

  function showAgain() {
    const newest = hidden.current.pop();
    if (newest) list.current?.prepend(newest);
  }

  return (
    <>
      <div ref={list} role="log" aria-label="Conversation" />
      <p className="row">
        <button onClick={hideOldest}>Hide the oldest</button>
        <button onClick={showAgain}>Show it again</button>
      </p>
    </>
  );
}
