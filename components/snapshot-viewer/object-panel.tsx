'use client';

import { useEffect, useRef, useState } from 'react';
import type { ObjectDetails, Reference } from '@/lib/snapshot-viewer/details';
import type { Frame } from '@/lib/snapshot-viewer/stack';
import { ObjectPath } from './object-path';
import styles from './object-panel.module.css';
import type { OpenSnapshot } from './use-snapshot';
import type { ViewState } from './view-state';
import { byteWords, countWords } from './words';

interface Props {
  session: OpenSnapshot['session'];
  id: number;
  hrefOf: (change: Partial<ViewState>) => string;
  go: (change: Partial<ViewState>) => void;
}

interface Answer {
  id: number;
  details: ObjectDetails | undefined;
}

/** The details of one object: its retainers, its references and its allocation stack. */
export function ObjectPanel({ session, id, hrefOf, go }: Props) {
  const [answer, setAnswer] = useState<Answer>();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    let isAwaited = true;
    void session.details(id).then((details) => {
      if (!isAwaited) return;
      setAnswer({ id, details });
      // Moves the focus here if the reader chose the object in the table.
      if (document.activeElement?.closest('[role="grid"]')) heading.current?.focus();
    });
    return () => {
      isAwaited = false;
    };
  }, [session, id]);

  function close() {
    go({ object: null });
    document.querySelector<HTMLElement>('[role="grid"] [role="row"][tabindex="0"]')?.focus();
  }

  const linkTo = (object: number) => linkFor({ object }, { hrefOf, go });
  const details = answer?.id === id ? answer.details : undefined;
  const isMissing = answer?.id === id && !details;
  return (
    <section className={styles.panel} aria-labelledby="object-name" aria-busy={answer?.id !== id} data-object={details && id}>
      <div className={styles.top}>
        <h2 id="object-name" ref={heading} tabIndex={-1}>
          {details ? <code>{details.name}</code> : `Object @${id}`}
        </h2>
        <button type="button" className="button" onClick={close}>
          Close<span className="visually-hidden"> this object</span>
        </button>
      </div>
      {isMissing && <p>There is no object with this id in the snapshot.</p>}
      {details && (
        <>
          <p className="muted">
            {details.kind}, {byteWords(details.shallow)} itself, {byteWords(details.retained)} retained
            {details.isDetached && ', in no document'}.{' '}
            <a {...linkFor({ view: 'constructors', of: details.group, object: null, filter: '', sort: null }, { hrefOf, go })}>All objects of this constructor</a>,{' '}
            <a {...linkFor({ view: 'dominators', of: null, by: id, filter: '', sort: null }, { hrefOf, go })}>the objects that it dominates</a>.
          </p>
          {details.dominator && (
            <p className="muted">
              Dominator:{' '}
              <a {...linkFor({ view: 'dominators', of: null, by: details.dominator.id, object: details.dominator.id, filter: '', sort: null }, { hrefOf, go })}>
                <code>{details.dominator.name}</code>
              </a>. Every path from a root to this object goes through it.
            </p>
          )}
          <h3>What retains it</h3>
          <ObjectPath key={id} details={details} linkTo={linkTo} />
          <Stack frames={details.stack} />
          <References title="Retainers:" list={details.retainers} linkTo={linkTo} />
          <References title="Outgoing:" list={details.fields} linkTo={linkTo} />
        </>
      )}
    </section>
  );
}

/** A link that the viewer handles itself; in a new tab it opens the same URL. */
export function linkFor(change: Partial<ViewState>, { hrefOf, go }: Pick<Props, 'hrefOf' | 'go'>): React.AnchorHTMLAttributes<HTMLAnchorElement> {
  return {
    href: hrefOf(change),
    onClick: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      go(change);
    },
  };
}

function Stack({ frames }: { frames: readonly Frame[] }) {
  if (frames.length === 0) return null;
  return (
    <details>
      <summary>Allocation stack, {countWords(frames.length)} calls</summary>
      <ol className={styles.stack}>
        {frames.map(({ name, script, line, column }, at) => (
          <li key={at}>
            <code>{name}</code>{' '}
            <small className="muted">
              {script}:{line}:{column}
            </small>
          </li>
        ))}
      </ol>
    </details>
  );
}

function References({ title, list: { total, first }, linkTo }: { title: string; list: ObjectDetails['retainers']; linkTo: (id: number) => React.AnchorHTMLAttributes<HTMLAnchorElement> }) {
  return (
    <details>
      <summary>
        {title} {countWords(total)} {total === 1 ? 'reference' : 'references'}
      </summary>
      <ul className={styles.references} role="list">
        {first.map((reference, at) => (
          <li key={at}>
            <small className="muted">{edgeWords(reference)}</small>
            <a {...linkTo(reference.id)}>
              <code>{reference.name}</code>
            </a>
            <small className={styles.bytes}>{byteWords(reference.retained)}</small>
          </li>
        ))}
      </ul>
      {total > first.length && <p className="muted">The first {first.length} are shown.</p>}
    </details>
  );
}

function edgeWords({ edge, edgeKind }: Reference): string {
  if (edgeKind === 'element') return `[${edge}]`;
  return edgeKind === 'context' ? `${edge} (variable)` : edgeKind === 'property' ? edge : `${edge} (${edgeKind})`;
}
