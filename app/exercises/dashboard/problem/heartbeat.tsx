import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const everyMs = 30_000;

/** Tells the session store that somebody is still there. */
class SessionPulse {
  readonly trail = ballast(25); // DEMO: what the session did
  private beats = 0;

  beat() {
    sessionStorage.setItem('operations-alive', String(Date.now()));
    this.beats += 1;
    return this.beats;
  }
}

/** Beats at once and every half minute. */
export function Heartbeat() {
  const [timer, setTimer] = useState<number>();
  const [beats, setBeats] = useState(0);

  useEffect(() => {
    const pulse = new SessionPulse();

    function beat() {
      setBeats(pulse.beat());
    }

    beat();
    setTimer(window.setInterval(beat, everyMs));
    return () => clearInterval(timer);
  }, []);

  return <small className="muted">Session alive, {beats === 1 ? 'one beat' : `${beats} beats`}</small>;
}
