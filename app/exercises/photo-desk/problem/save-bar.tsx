import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const everyMs = 60_000;

/** A draft as it was saved last. */
class DraftSnapshot {
  readonly layers = ballast(70); // DEMO: the picture in layers
  private savedBrightness = 1;
  private revision = 0;

  isOutdated(brightness: number) {
    return brightness !== this.savedBrightness;
  }

  save(brightness: number) {
    this.savedBrightness = brightness;
    this.revision += 1;
    return this.revision;
  }
}

/** Saves what has changed: every minute, when asked, and when the desk closes. */
export function SaveBar({ brightness }: { brightness: number }) {
  const latest = useRef(brightness);
  const saveNow = useRef<() => void>(undefined);
  const [revision, setRevision] = useState(0);

  useEffect(() => {
    latest.current = brightness;
  }, [brightness]);

  useEffect(() => {
    const draft = new DraftSnapshot();

    function saveIfOutdated() {
      if (draft.isOutdated(latest.current)) setRevision(draft.save(latest.current));
    }

    const timer = setInterval(saveIfOutdated, everyMs);
    saveNow.current = saveIfOutdated;
    return () => {
      if (!draft.isOutdated(latest.current)) return;
      saveIfOutdated();
      clearInterval(timer);
    };
  }, []);

  return (
    <p className="row">
      <button onClick={() => saveNow.current?.()}>Save</button>
      <span role="status">{revision === 0 ? 'not saved' : `revision ${revision}`}</span>
    </p>
  );
}
