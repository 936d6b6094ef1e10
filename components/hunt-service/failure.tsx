import type { HuntState } from '@/lib/hunt-service/state';
import styles from './failure.module.css';

/** The reason why a hunt failed, and what to do. */
export function Failure({ why, message }: NonNullable<HuntState['failure']>) {
  if (why === 'broken') {
    return (
      <div className={styles.failure} role="alert">
        <h3>The hunt stopped with an error</h3>
        <p className={styles.message}>{message}</p>
      </div>
    );
  }
  return (
    <div className={styles.failure} role="alert">
      <h3>The hunter needs a Chromium browser</h3>
      <p>{message} Do one of the following, then hunt again.</p>
      <ul>
        <li>
          <code>npm run -s chromium</code> finds or installs one, and prints its path
        </li>
        <li>
          Install Chromium or Google Chrome from your system’s packages; on Debian and Ubuntu: <code>sudo apt-get install
          chromium</code>
        </li>
        <li>
          Use another Chromium: start the lab with <code>CHROMIUM_PATH</code> set to its path
        </li>
      </ul>
    </div>
  );
}
