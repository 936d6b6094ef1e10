import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class OutageLog {
  readonly samples = ballast(50); // DEMO: round trips of the last day
  private outages = 0;

  get summary() {
    return this.outages === 1 ? 'one outage' : `${this.outages} outages`;
  }

  noteOutage() {
    this.outages += 1;
  }
}

export function ConnectionBadge() {
  const [isOnline, setOnline] = useState(true);
  const [outages, setOutages] = useState('no outage');

  useEffect(() => {
    const log = new OutageLog();

    function onOnline() {
      setOnline(true);
    }

    function onOffline() {
      log.noteOutage();
      setOnline(false);
      setOutages(log.summary);
    }

    window.addEventListener('online', onOnline);
    window.addEventListener('offline', onOffline);
    return () => {
      window.removeEventListener('online', onOnline);
      window.removeEventListener('offline', onOffline);
    };
  }, []);

  return (
    <p role="status">
      {isOnline ? 'Connected' : 'No connection: the times may be old'}, {outages} today
    </p>
  );
}
