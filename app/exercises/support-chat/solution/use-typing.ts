import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

/** Which tabs of this customer write at the moment. */
class TypingRoster {
  readonly sessions = ballast(40); // DEMO: the other tabs' transcripts
  private readonly tabs = new Set<string>();

  note(tab: string) {
    this.tabs.add(tab);
    return this.tabs.size;
  }
}

/** Tells other tabs that somebody writes here, and hears of it from them. @returns how many do, and what tells them */
export function useTyping() {
  const channel = useRef<BroadcastChannel>(null);
  const [writing, setWriting] = useState(0);

  useEffect(() => {
    const roster = new TypingRoster();
    const opened = new BroadcastChannel('support-chat');

    opened.onmessage = function noteTab({ data }: MessageEvent<string>) {
      setWriting(roster.note(data));
    };
    channel.current = opened;
    return () => {
      opened.close();
      channel.current = null;
    };
  }, []);

  function tellTabs(tab: string) {
    channel.current?.postMessage(tab);
  }

  return { writing, tellTabs };
}
