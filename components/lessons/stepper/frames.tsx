import type { FrameRecord, ScopeRecord, StepRecord } from '@/lib/lessons/stepper/recording';
import styles from './diagram.module.css';
import { Reference, SlotRow } from './slot-row';
import { textOf } from './view';

/** The maximum number of frames that are drawn; of a deeper stack only the newest and the oldest are. */
const drawnFrames = 9;
const oldest = 2;

/** Draws the active calls, newest on top. */
export function Frames({ frames, before }: { frames: readonly FrameRecord[]; before: StepRecord | undefined }) {
  const newestFirst = frames.toReversed();
  const isDeep = frames.length > drawnFrames;
  const top = isDeep ? newestFirst.slice(0, drawnFrames - oldest - 1) : newestFirst;
  const bottom = isDeep ? newestFirst.slice(-oldest) : [];
  const old = new Map(before?.frames.map((frame) => [frame.id, valuesOf(frame)]));
  const draw = (frame: FrameRecord) => (
    <Frame key={frame.id} frame={frame} isRunning={frame === newestFirst[0]} old={before ? (old.get(frame.id) ?? new Map<string, string>()) : null} />
  );
  return (
    <ol role="list" className={styles.boxes}>
      {top.map(draw)}
      {isDeep && <li className={styles.more}>{frames.length - top.length - bottom.length} more calls</li>}
      {bottom.map(draw)}
    </ol>
  );
}

/** `old` contains the values of the step before; null at the first step. */
function Frame({ frame, isRunning, old }: { frame: FrameRecord; isRunning: boolean; old: Map<string, string> | null }) {
  const { name, scopes, self, returns, yields, awaits, outer } = frame;
  const isEmpty = !self && !returns && !yields && !awaits && outer === undefined && scopes.every(({ slots, captured }) => slots.length === 0 && captured === undefined);
  return (
    <li className={styles.frame} data-running={isRunning || undefined}>
      <h4>
        {name} {isRunning && <small>running</small>}
      </h4>
      {isEmpty && <p className={styles.empty}>no variables</p>}
      <ul role="list">
        {self && <SlotRow label="this" value={self} />}
        {scopes.map((scope, at) => (
          <Scope key={at} scope={scope} isNamed={at > 0} at={at} old={old} />
        ))}
        {outer !== undefined && (
          <li className={styles.captured}>
            <span>outer scope</span> <Reference to={outer} />
          </li>
        )}
        {returns && <SlotRow label="returns" value={returns} isChanged />}
        {yields && <SlotRow label="yields" value={yields} isChanged />}
        {awaits && <SlotRow label="waits for" value={awaits} isChanged />}
      </ul>
    </li>
  );
}

function Scope({ scope: { label, slots, captured }, isNamed, at, old }: { scope: ScopeRecord; isNamed: boolean; at: number; old: Map<string, string> | null }) {
  const isChanged = (name: string | null, text: string) => old !== null && old.get(`${at} ${name}`) !== text;
  return (
    <>
      {isNamed && <li className={styles.scope}>{label}</li>}
      {slots.map(({ name, value }) => (
        <SlotRow key={name} label={name} value={value} isChanged={isChanged(name, textOf(value))} />
      ))}
      {captured !== undefined && (
        <li className={styles.captured}>
          <span>captured variables</span> <Reference to={captured} />
        </li>
      )}
    </>
  );
}

function valuesOf({ scopes }: FrameRecord): Map<string, string> {
  return new Map(scopes.flatMap(({ slots }, at) => slots.map(({ name, value }) => [`${at} ${name}`, textOf(value)] as const)));
}
