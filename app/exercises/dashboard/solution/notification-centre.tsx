import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { onNotification, type Notification } from './notifications';

/** What came in, counted by where it came from. */
class AlertDigest {
  readonly archive = ballast(35); // DEMO: the alerts of the shift
  private total = 0;

  add({ source, text }: Notification) {
    this.total += 1;
    return { total: this.total, latest: `${source}: ${text}` };
  }
}

export function NotificationCentre() {
  const [shown, setShown] = useState({ total: 0, latest: 'No alerts' });

  useEffect(() => {
    const digest = new AlertDigest();

    function showAlert(notification: Notification) {
      setShown(digest.add(notification));
    }

    return onNotification(showAlert);
  }, []);

  return (
    <p role="log" aria-label="Notifications">
      <b>{shown.total}</b> {shown.latest}
    </p>
  );
}
