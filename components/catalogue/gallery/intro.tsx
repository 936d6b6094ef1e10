import Link from 'next/link';
import { Command } from '../../command';
import { FirstCase } from './first-case';
import styles from './intro.module.css';

/** The introduction of the gallery: what the lab is, where to begin, and what it is for. */
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
      <div className={styles.uses}>
        <section>
          <h2>See</h2>
          <p>
            Open a leaky page and leave it a few times. The page counts the objects that stay, names them, and shows the line
            that retains them.
          </p>
          <p>
            <Link href="/controls" prefetch={false}>
              Pages that look like a leak, but are not
            </Link>
          </p>
        </section>
        <section>
          <h2>Hunt in CI</h2>
          <p>The same hunter visits the pages of your own app, and fails the build when something leaks.</p>
          <Command line="npm run hunt -- window-listener">Names the objects that stayed, and the line.</Command>
          <p>
            <Link href="/matrix" prefetch={false}>
              Which tool finds which leak
            </Link>
          </p>
        </section>
        <section>
          <h2>Learn</h2>
          <p>Six lessons on memory in JavaScript, each with measurements that you can repeat. Then exercises: pages to repair.</p>
          <p>
            <Link href="/learn" prefetch={false}>
              Start with the lessons
            </Link>
          </p>
        </section>
      </div>
    </section>
  );
}
