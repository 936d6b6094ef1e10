'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Row, TableRequest } from '@/lib/snapshot-viewer/tables';
import { ComparisonView } from './comparison-view';
import { ObjectPanel, linkFor } from './object-panel';
import styles from './open-view.module.css';
import { tableOf, titleOf } from './tables';
import type { OpenSnapshot, SecondState, SnapshotSource } from './use-snapshot';
import { type useViewState, type View, views } from './view-state';
import { VirtualTable } from './virtual-table';
import { countWords } from './words';

interface Props {
  opened: OpenSnapshot;
  second: SecondState;
  onCompare: (source: SnapshotSource) => void;
  viewState: ReturnType<typeof useViewState>;
}

/** An open snapshot: the navigation between views, the table, and the selected object. */
export function OpenView({ opened, second, onCompare, viewState: { state, hrefOf, go } }: Props) {
  const { session, overview, comparison } = opened;
  const load = useCallback((request: TableRequest, from: number, to: number) => session.page(request, from, to), [session]);
  const table = tableOf(state.of !== null ? 'objects' : state.view === 'dominators' ? 'dominated' : state.view);
  const sort = state.sort ?? table.sort;
  const request: TableRequest = {
    table: table.name,
    sort: sort.replace(/^-/, ''),
    isDescending: sort.startsWith('-'),
    filter: state.filter,
    ...(table.opens === 'constructor' && { isOwn: !state.isAll }),
    ...(state.of !== null && { of: state.of }),
    ...(table.name === 'dominated' && state.by !== null && { by: state.by }),
  };

  function onOpen(row: Row) {
    const id = Number(row.key);
    if (table.opens === 'object') go({ object: id });
    else if (table.opens === 'dominated') go({ by: id, object: id, filter: '', sort: null });
    else go({ of: row.key, filter: '', sort: null });
  }

  const isTableShown = state.view !== 'comparison' || state.of !== null || comparison !== undefined;
  return (
    <>
      <nav className={styles.views} aria-label="Views">
        {views.map((view) => (
          <a key={view} aria-current={state.view === view ? 'page' : undefined} {...linkFor({ view, of: null, by: null, filter: '', sort: null }, { hrefOf, go })}>
            {titleOf[view]} {countIn(view, opened)}
          </a>
        ))}
      </nav>
      <div className={styles.work} data-object={state.object !== null}>
        <div className={styles.table}>
          {state.view === 'comparison' && state.of === null && <ComparisonView comparison={comparison} second={second}
          onCompare={onCompare} />}
          {state.view === 'suspects' && state.of === null && <SignWords opened={opened} hrefOf={hrefOf} go={go} />}
          {state.view === 'survivors' && state.of === null && <RecordingWords recording={overview.recording} />}
          {isTableShown && (
            <>
              <Where state={state} hrefOf={hrefOf} go={go} />
              <p className="muted">{table.words}</p>
              <div className={styles.filters}>
                <Filter key={`${state.view} ${state.of} ${state.by}`} value={state.filter} onChange={(filter) => go({ filter }, 'replace')} />
                {table.opens === 'constructor' && table.name !== 'suspects' && (
                  <label className={styles.own}>
                    <input type="checkbox" checked={state.isAll} onChange={({ currentTarget }) => go({ isAll: currentTarget.checked }, 'replace')} />
                    Show engine internals
                  </label>
                )}
              </div>
              <VirtualTable
                label={state.of === null ? titleOf[state.view] : `Objects of ${state.of}`}
                nameLabel={table.opens === 'constructor' ? 'Constructor' : 'Object'}
                columns={table.columns}
                request={request}
                turn={comparison?.turn ?? 0}
                load={load}
                current={state.object === null ? null : String(state.object)}
                onSort={(column, isDescending) => go({ sort: `${isDescending ? '-' : ''}${column}` }, 'replace')}
                onOpen={onOpen}
                empty={state.filter ? `No name in this table contains “${state.filter}”.` : table.empty}
              />
            </>
          )}
        </div>
        {state.object !== null && <ObjectPanel session={session} id={state.object} hrefOf={hrefOf} go={go} />}
      </div>
    </>
  );
}

function countIn(view: View, { overview }: OpenSnapshot) {
  const count = view === 'constructors' ? overview.constructors : view === 'detached' ? overview.detached : undefined;
  return count !== undefined && <span className="muted">{countWords(count)}</span>;
}

/**
 * The filter applies while the reader types. The URL changes a moment later, so that not every letter is a history
 * entry.
 */
function Filter({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onChange(text), 150);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <label className={styles.filter}>
      <span>Filter by name</span>
      <input className="field" type="search" value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} autoComplete="off" spellCheck={false} />
    </label>
  );
}

/** Which signs this snapshot can show, and how to get the others. */
function SignWords({ opened: { overview, comparison }, hrefOf, go }: { opened: OpenSnapshot } & Pick<ReturnType<typeof useViewState>, 'hrefOf' | 'go'>) {
  return (
    <p className={styles.note}>
      {overview.recording
        ? `Intervals: in how many of ${overview.recording.spans} equal intervals of the recording an object was allocated that is still alive.`
        : 'Intervals stay 0, because this snapshot does not record when its objects were allocated.'}{' '}
      {comparison ? (
        <>
          Grown: compared with <code>{comparison.name}</code>.
        </>
      ) : (
        <>
          Grown stays 0 until you <a {...linkFor({ view: 'comparison' }, { hrefOf, go })}>choose an earlier snapshot</a>.
        </>
      )}
    </p>
  );
}

function RecordingWords({ recording }: { recording: OpenSnapshot['overview']['recording'] }) {
  if (!recording) {
    return (
      <p className={styles.note}>
        This snapshot does not record when its objects were allocated. Snapshots of the hunter do, and so does
        “Allocations on timeline” in DevTools.
      </p>
    );
  }
  return (
    <p className={styles.note}>
      Allocations were tracked for {recording.seconds.toFixed(1)} s. Each bar is one of {recording.spans} equal intervals
      of that time. It counts the objects that were allocated in the interval and are still alive. A leak that happens at
      every visit appears in many intervals; a cache appears once. The file does not record where a visit began and ended.
    </p>
  );
}

function Where({ state, hrefOf, go }: Pick<ReturnType<typeof useViewState>, 'state' | 'hrefOf' | 'go'>) {
  if (state.of !== null) {
    return (
      <p className={styles.where}>
        <a {...linkFor({ of: null, filter: '', sort: null }, { hrefOf, go })}>{titleOf[state.view]}</a> / <code>{state.of}</code>
      </p>
    );
  }
  if (state.view !== 'dominators' || state.by === null) return null;
  return (
    <p className={styles.where}>
      <a {...linkFor({ by: null, filter: '', sort: null }, { hrefOf, go })}>Root</a> / <code>@{state.by}</code>
    </p>
  );
}
