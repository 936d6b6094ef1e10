import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTyping } from './use-typing';

const topics = ['an invoice', 'a delivery'];
const drafts = new Map<string, string>();

/** Pasted text comes without its line breaks. */
function onPaste(event: ClipboardEvent) {
  if (!(event.target instanceof HTMLInputElement)) return;
  const text = event.clipboardData?.getData('text/plain').replace(/\s+/g, ' ') ?? '';
  event.preventDefault();
  event.target.setRangeText(text, event.target.selectionStart ?? 0, event.target.selectionEnd ?? 0, 'end');
  event.target.dispatchEvent(new Event('input', { bubbles: true }));
}

export function Composer({ onSend }: { onSend: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [topic, setTopic] = useState(topics[0] ?? '');
  const [text, setText] = useState(() => drafts.get(topic) ?? '');

  const { writing, tellTabs } = useTyping();

  useEffect(() => {
    field.current?.addEventListener('paste', onPaste);
  }, []);

  function write(typed: string) {
    drafts.set(topic, typed);
    setText(typed);
    tellTabs('this tab');
  }

  function choose(next: string) {
    setTopic(next);
    setText(drafts.get(next) ?? '');
  }

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    drafts.delete(topic);
    setText('');
    onSend(text || `I have a question about ${topic}.`);
  }

  return (
    <form className="row" onSubmit={send}>
      <select aria-label="Topic" value={topic} onChange={({ target }) => choose(target.value)}>
        {topics.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <input ref={field} aria-label="Message" value={text} onChange={({ target }) => write(target.value)} />
      <button>Send</button>
      <small className="muted">{writing === 0 ? 'You write nowhere else' : `You write in ${writing} other tabs`}</small>
    </form>
  );
}
