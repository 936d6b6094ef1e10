import Link from 'next/link';
import styles from './clean-up.module.css';

const debts = [
  ['a listener on window, document or a store', 'removeEventListener, or abort the signal', 'window-listener'],
  ['an interval, or a timeout that sets the next one', 'clearInterval, clearTimeout', 'set-interval'],
  ['an animation frame', 'cancelAnimationFrame', 'animation-frame'],
  ['an observer', 'disconnect', 'resize-observer'],
  ['a worker', 'terminate', 'worker-terminate'],
  ['a socket or an event stream', 'close', 'web-socket'],
  ['an object URL', 'revokeObjectURL', 'object-url'],
  ['a callback in a context', 'remove it again', 'context-registry'],
  ['an element behind a ref', 'do not store it where it outlives the component', 'ref-registry'],
] as const;

/** A table of what an effect sets up and how it is cleaned up. Each row links to the pair of pages that shows the leak. */
export function CleanUpTable() {
  return (
    <table>
      <caption>What an effect can start or register, and what its cleanup must do</caption>
      <thead>
        <tr>
          <th scope="col">Started or registered</th>
          <th scope="col">Released by</th>
          <th scope="col">See it leak</th>
        </tr>
      </thead>
      <tbody>
        {debts.map(([taken, given, slug]) => (
          <tr key={slug}>
            <th scope="row">{taken}</th>
            <td className={styles.given}>{given}</td>
            <td>
              <Link href={`/leaks/${slug}`} prefetch={false}>
                {slug}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
