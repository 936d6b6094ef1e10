'use client';

import { useEffect, useRef } from 'react';
import { inWords, isOver } from '@/lib/hunt-service/state';
import { Finding } from './finding';
import { Findings } from './findings';
import { Failure } from './failure';
import styles from './hunt-run.module.css';
import { Steps } from './steps';
import { useHunt } from './use-hunt';

interface HuntRunProps {
  slug: string;
  recorded: React.ReactNode;
  onOver: () => void;
}

/** One live hunt: its progress and its findings. */
export default function HuntRun({ slug, recorded, onOver }: HuntRunProps) {
  const state = useHunt(slug, onOver);
  const { targets, progress, results, failure } = state;
  const over = isOver(state);
  const run = useRef<HTMLDivElement>(null);
  // The hunt begins below the fold on a small screen, and its end changes the height of the page.
  useEffect(() => {
    // Recent browsers return a promise, which React would take for a clean-up function.
    run.current?.scrollIntoView({ block: over ? 'start' : 'nearest' });
  }, [over]);
  const found = targets.flatMap((target) => {
    const result = results[target];
    return result ? [{ target, result }] : [];
  });
  return (
    <div ref={run} className={styles.run}>
      <p role="status" className={styles.status}>
        {inWords(state)}
      </p>
      {!over && (
        <div className={styles.twins}>
          {targets.map((target) => (
            <Steps key={target} target={target} progress={progress[target]} isDone={target in results} />
          ))}
        </div>
      )}
      {failure && <Failure {...failure} />}
      <Findings>
        {found.map(({ target, result }) => (
          <Finding key={target} target={target} found={result}>
            Just now, Chromium {result.chromium}, {result.visits} visits, {(result.durationMs / 1000).toFixed(1)} s
          </Finding>
        ))}
      </Findings>
      {failure && found.length === 0 && recorded}
    </div>
  );
}
