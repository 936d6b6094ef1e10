import { formatBytes } from 'leak-hunt/report';
import type { LiveHunt } from '@/lib/hunt-service/events';
import { twinOf } from '@/lib/hunt-service/state';
import { Mark } from '../mark';
import { Excerpt } from './excerpt';
import styles from './finding.module.css';
import { Sentence } from './sentence';
import { Survivors } from './survivors';
import { Walk } from './walk';

/** The data of a live or recorded hunt that a finding shows. */
export type Found = Pick<LiveHunt, 'verdict' | 'visits' | 'leaks' | 'snapshot'> & Partial<Pick<LiveHunt, 'ok' | 'reason'>>;

interface FindingProps {
  target: string;
  found: Found;
  /** Date and browser of the hunt. */
  children: React.ReactNode;
}

const verdicts = {
  leak: { words: 'Leak', meaning: 'retained' },
  clean: { words: 'Clean', meaning: 'released' },
  inconclusive: { words: 'Inconclusive', meaning: undefined },
  error: { words: 'The visits failed', meaning: undefined },
} as const;

/** The verdict on one page with its evidence. */
export function Finding({ target, found, children }: FindingProps) {
  const { verdict, visits, leaks, ok = true, reason, snapshot } = found;
  const { words, meaning } = verdicts[verdict];
  const name = twinOf(target);
  return (
    <article className={styles.finding} data-verdict={verdict} aria-labelledby={`found-${name}`}>
      <header>
        <h3 id={`found-${name}`}>
          <span className={styles.twin}>{name}</span>{' '}
          <span className={styles.verdict} data-meaning={meaning}>
            {meaning && <Mark meaning={meaning} />}
            {words}
          </span>
        </h3>
        <small className="muted">{children}</small>
      </header>
      {reason && <p data-reason={ok ? undefined : 'surprise'}>{ok ? reason : `Not as the case states: ${reason}`}</p>}
      {verdict === 'clean' && (
        <p>
          Nothing grows: no kind of object, listener, timer, worker or node was left behind by every one of the {visits}{' '}
          visits. Objects that are kept once, or up to a limit, are not a leak.
        </p>
      )}
      {leaks.map((leak, at) => (
        <LeakFound key={at} {...leak} />
      ))}
      {snapshot !== undefined && (
        <p className={styles.links}>
          <a href={`/snapshot?from=${encodeURIComponent(`/api/hunt/snapshot/${snapshot}`)}`}>Open the heap snapshot</a>
          <a href={`/api/hunt/snapshot/${snapshot}`} download="">
            Download the heap snapshot for DevTools
          </a>
        </p>
      )}
    </article>
  );
}

function LeakFound({ name, kind, perVisit, count, retainedBytes, sentence, series, source, excerpt, trace, suspect }: Found['leaks'][number]) {
  const each = count === 0 ? 0 : retainedBytes / count;
  return (
    <div className={styles.leak}>
      <p>
        <Sentence sentence={sentence} />
      </p>
      <div className={styles.evidence}>
        <Survivors series={series} />
        <dl className={styles.numbers}>
          <dt>Each visit leaves</dt>
          <dd>
            {perVisit} × {name} <small className="muted">{kind}</small>
          </dd>
          <dt>Alive at the end</dt>
          <dd>{count}</dd>
          <dt>They retain</dt>
          <dd>{formatBytes(retainedBytes)}</dd>
          <dt>After 100 visits</dt>
          <dd>{formatBytes(each * perVisit * 100)}</dd>
        </dl>
      </div>
      <h4>Retainer path, from the root to the retained object</h4>
      <Walk trace={trace} suspect={suspect} perVisit={perVisit} />
      {source && (
        <>
          <h4>The line that causes the leak</h4>
          <Excerpt place={source} lines={excerpt} />
        </>
      )}
    </div>
  );
}
