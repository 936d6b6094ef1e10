import type { HuntState } from '@/lib/hunt-service/state';
import styles from './failure.module.css';

/** The reason why a hunt failed, and what to do. */
export function Failure({ why, message }: NonNullable<HuntState['failure']>) {
  if (why === 'broken') {
    return (
      <div className={styles.failure} role="alert">
        <h3>The hunt broke off</h3>
        <p className={styles.message}>{message}</p>
      </div>
    );
  }
  return (
    <div className={styles.failure} role="alert">
      <h3>The hunter needs a Chromium</h3>
      <p>{message} Any of these will do; then hunt again.</p>
      <ul>
        <li>
          <code>npm run -s chromium</code> finds one or installs it, and says where it is
        </li>
        <li>
          Chromium or Google Chrome as your system installs it; on Debian and Ubuntu <code>sudo apt-get install chromium</code>
        </li>
        <li>
          any other, with <code>CHROMIUM_PATH</code> set to the program when the lab is started
        </li>
      </ul>
    </div>
  );
}
