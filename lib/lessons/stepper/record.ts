import type { Environment } from './environment';
import { heapRecordOf, scopeRecordOf, show, slotsOf } from './draw';
import { limits, RunEnded } from './limits';
import type { Frame, Machine, StepRecorder } from './machine';
import { findReachable } from './reachability';
import type { FrameRecord, HeapRecord, ScopeRecord, Shown, Slot, StepRecord } from './recording';
import { GuestCollection, GuestObject } from './values';

/** Records the state of a machine before each step. An object that did not change between two steps has the same record in both. */
export class Recorder implements StepRecorder {
  readonly steps: StepRecord[] = [];
  private readonly drawn = new Map<GuestObject | Environment, { stamp: string; record: HeapRecord }>();
  /** All objects and scopes that were recorded and are not freed yet, reachable or not. */
  private readonly known = new Set<GuestObject | Environment>();
  private freed = 0;

  /** Records one step. @throws RunEnded if the run has more steps than the limit */
  record(machine: Machine, what: StepRecord['what']): void {
    if (this.steps.length >= limits.steps) {
      throw new RunEnded('limit', `The program takes more than ${limits.steps.toLocaleString('en')} steps. These are the first.`);
    }
    const { objects, scopes } = findReachable(machine);
    for (const one of [...objects, ...scopes]) if (one.id > 0) this.known.add(one);
    const isReached = (one: GuestObject | Environment) => (one instanceof GuestObject ? objects.has(one) : scopes.has(one));
    let unreachable = [...this.known].filter((one) => !isReached(one));
    if (unreachable.length > limits.unreachable) {
      this.sweep(machine, unreachable);
      unreachable = [];
    }
    const heap = [...this.known].map((one) => this.draw(machine, one)).filter((one) => one !== null);
    const drawnIds = new Set(heap.map(({ id }) => id));
    const { node } = machine.frame;
    this.steps.push({
      from: node.start,
      to: node.end,
      line: node.loc?.start.line ?? 1,
      what,
      frames: machine.frames.map((frame) => drawFrame(machine, frame)),
      heap: heap.sort((a, b) => a.id - b.id),
      unreachable: unreachable.map(({ id }) => id).filter((id) => drawnIds.has(id)),
      freed: this.freed,
      printed: machine.output.length,
    });
  }

  private sweep(machine: Machine, dead: readonly (GuestObject | Environment)[]): void {
    for (const one of dead) {
      this.known.delete(one);
      this.drawn.delete(one);
      if (one instanceof GuestCollection) machine.collections.delete(one);
    }
    this.freed += dead.length;
    const gone = new Set<unknown>(dead);
    for (const collection of machine.collections) {
      if (!collection.kind.startsWith('Weak')) continue;
      for (const key of collection.entries.keys()) if (gone.has(key)) collection.entries.delete(key);
      collection.version++;
    }
  }

  private draw(machine: Machine, one: GuestObject | Environment): HeapRecord | null {
    const prototype = one instanceof GuestObject ? one.properties.get('prototype')?.value : undefined;
    const stamp = `${one.version} ${prototype instanceof GuestObject ? prototype.version : 0}`;
    const before = this.drawn.get(one);
    if (before?.stamp === stamp) return before.record;
    const record = one instanceof GuestObject ? heapRecordOf(machine, one) : scopeRecordOf(one);
    if (record) this.drawn.set(one, { stamp, record });
    return record;
  }
}

function drawFrame(machine: Machine, frame: Frame): FrameRecord {
  const scopes: ScopeRecord[] = [];
  for (let at: Environment | null = frame.environment; at && at !== frame.outer; at = at.parent) {
    const slots: Slot[] = slotsOf(at, (name) => !at.captured.has(name));
    if (at === machine.global) slots.push(...globalProperties(machine));
    scopes.unshift({ label: at.label, slots, ...(at.id > 0 && { captured: at.id }) });
  }
  const self = drawThis(frame);
  return {
    id: frame.id,
    name: frame.name,
    scopes,
    ...(self && { self }),
    ...(frame.returns && { returns: show(frame.returns.value) }),
  };
}

function drawThis({ thisBinding, callee }: Frame): Shown | null {
  if (callee?.lexicalThis) return null;
  if (!thisBinding.isSet) return { kind: 'unset' };
  return thisBinding.value === undefined ? null : show(thisBinding.value);
}

/** The properties that the program added to the global object by assigning to undeclared names. */
function globalProperties(machine: Machine): Slot[] {
  return [...machine.realm.globalObject.properties]
    .filter(([, { isEnumerable }]) => isEnumerable)
    .map(([key, { value }]) => ({ name: String(key), value: show(value) }));
}
