import Link from 'next/link';
import { Command } from '../../command';
import { FirstCase } from './first-case';
import styles from './intro.module.css';

/** The introduction of the gallery: what the lab is, where to begin, and what it is for. */
export function Intro() {
  return (
    <section className={styles.intro}>
      <div className={styles.lead}>
        <h1>Leaks, each beside its fix</h1>
        <p>
          Every pair is one small feature, written twice. The leaky page keeps something alive after you have left it;
          the fixed twin is the same page with the few lines that let go. They look and work the same. What tells them
          apart is what stays in memory, and here you can see it.
        </p>
      </div>
      <FirstCase />
      <div className={styles.uses}>
        <section>
          <h2>See</h2>
          <p>
            Open a leaky page and leave it, a few times. What stays is counted on the page, named, and followed back to
            the line that keeps it.
          </p>
          <p>
            <Link href="/controls" prefetch={false}>
              Pages that only look guilty
            </Link>
          </p>
        </section>
        <section>
          <h2>Hunt in CI</h2>
          <p>The same hunter walks this lab or your own app, and fails the build when something new leaks.</p>
          <Command line="npm run hunt -- window-listener">Names what survived, and why.</Command>
          <p>
            <Link href="/matrix" prefetch={false}>
              Which tool finds which leak
            </Link>
          </p>
        </section>
        <section>
          <h2>Learn</h2>
          <p>Six lessons on how memory is kept and let go, each with a measurement to repeat. Then pages to repair.</p>
          <p>
            <Link href="/learn" prefetch={false}>
              Begin with the lessons
            </Link>
          </p>
        </section>
      </div>
    </section>
  );
}
