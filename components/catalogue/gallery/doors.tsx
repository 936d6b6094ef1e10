import Link from 'next/link';
import { lessons } from '@/lib/lessons/lessons';
import styles from './doors.module.css';

/** A way into the lab: whom it serves, the next step, and where else it leads. */
interface Door {
  name: string;
  words: string;
  step: { href: string; label: string };
  more: readonly { href: string; label: string }[];
}

const doors: readonly Door[] = [
  {
    name: 'See',
    words: 'Open a leaky page and leave it. The lab counts the objects that stay, names them, and shows the line of source that retains them.',
    step: { href: '/leaks/window-listener', label: 'Open the first case' },
    more: [
      { href: '#cases', label: 'All cases' },
      { href: '/controls', label: 'What only looks like a leak' },
    ],
  },
  {
    name: 'CI',
    words: 'The same hunter visits the pages of your own app. The build fails when something leaks, and the line is annotated.',
    step: { href: '/ci', label: 'Set it up for your app' },
    more: [{ href: '/matrix', label: 'Which tool finds which leak' }],
  },
  {
    name: 'Learn',
    words: 'Six lessons on memory in JavaScript, each with measurements that you can repeat. Then exercises: pages to repair.',
    step: { href: `/learn/${lessons[0].step}`, label: 'Start lesson 1' },
    more: [
      { href: '/learn', label: 'All lessons' },
      { href: '/exercises', label: 'Exercises' },
    ],
  },
];

/** The three ways into the lab, each with the right next step. */
export function Doors() {
  return (
    <div className={styles.doors}>
      {doors.map(({ name, words, step, more }) => (
        <section key={name} className={styles.door} aria-labelledby={`door-${name}`}>
          <h2 id={`door-${name}`}>{name}</h2>
          <p>{words}</p>
          <p className={styles.step}>
            <Link className="button" href={step.href} prefetch={false}>
              {step.label}
            </Link>
          </p>
          <p className={styles.more}>
            {more.map(({ href, label }) => (
              <Link key={href} href={href} prefetch={false}>
                {label}
              </Link>
            ))}
          </p>
        </section>
      ))}
    </div>
  );
}
