import { Doors } from './doors';
import { FirstCase } from './first-case';
import styles from './intro.module.css';

/** The introduction of the gallery: what the lab is, a leak to watch, and the three ways into the lab. */
export function Intro() {
  return (
    <section className={styles.intro}>
      <div className={styles.lead}>
        <h1>Memory leaks, each beside its fix</h1>
        <p>
          Each pair is one small feature, written twice. The leaky page retains something after you leave it. The fixed page
          is the same page with the few lines that release it. Both look and work the same; the difference is what stays in
          memory, and here you can see it.
        </p>
      </div>
      <FirstCase />
      <Doors />
    </section>
  );
}
