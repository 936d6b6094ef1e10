import type { Environment } from './environment';
import { heapRecordOf, scopeRecordOf, show, slotsOf } from './draw';
import { limits, RunEnded } from './limits';
import type { Frame } from './frame';
import type { Machine, StepRecorder } from './machine';
import { findReachable } from './reachability';
import type { FrameRecord, HeapRecord, ScopeRecord, Shown, Slot, StepRecord, TaskRecord } from './recording';
import { GuestCollection, GuestObject } from './values';

/** Records the state of a machine before each step. An object that did not change between two steps has the same record in both. */
export class Recorder implements StepRecorder {
  readonly steps: StepRecord[] = [];
  private readonly drawn = new Map<GuestObject | Environment, HeapRecord>();
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
      microtasks: machine.microtasks.map(({ title, holds }) => ({ title, slots: holds.map(([name, value]) => ({ name, value: show(value) })) })),
      timers: drawTimers(machine),
      unreachable: unreachable.map(({ id }) => id).filter((id) => drawnIds.has(id)),
      freed: this.freed,
      printed: machine.output.length,
    });
  }

  private sweep(machine: Machine, dead: readonly (GuestObject | Environment)[]): void {
    for (const one of machine.weakRefs) if (one.target && dead.includes(one.target)) one.target = undefined;
    machine.weakRefs.forEach((one) => dead.includes(one) && machine.weakRefs.delete(one));
    machine.cleanUp(dead);
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
    }
  }

  /** The record of an object. It is made anew in each step and compared, so that no change can be missed. */
  private draw(machine: Machine, one: GuestObject | Environment): HeapRecord | null {
    const before = this.drawn.get(one);
    const record = one instanceof GuestObject ? heapRecordOf(machine, one) : scopeRecordOf(one);
    if (!record || (before && isSame(before, record))) return before ?? null;
    this.drawn.set(one, record);
    return record;
  }
}

/** Whether two records say the same. */
function isSame(a: HeapRecord, b: HeapRecord): boolean {
  return a.title === b.title && a.kind === b.kind && a.more === b.more && a.scope === b.scope
    && a.methods?.join() === b.methods?.join() && a.uses?.join() === b.uses?.join()
    && a.slots.length === b.slots.length && a.slots.every((slot, at) => isSameSlot(slot, b.slots[at]));
}

function isSameSlot(a: Slot, b: Slot | undefined): boolean {
  return a.name === b?.name && a.isWeak === b.isWeak && isSameValue(a.value, b.value) && isSameValue(a.key, b.key);
}

function isSameValue(a: Shown | undefined, b: Shown | undefined): boolean {
  if (a?.kind !== b?.kind) return false;
  if (!a || !b) return true;
  if (a.kind === 'reference') return a.to === (b as typeof a).to;
  if (a.kind === 'string') return a.text === (b as typeof a).text && a.hash === (b as typeof a).hash;
  return 'text' in a ? a.text === (b as typeof a).text : true;
}

const handOverNames = { return: 'returns', yield: 'yields', await: 'awaits' } as const;

function drawFrame(machine: Machine, frame: Frame): FrameRecord {
  const scopes: ScopeRecord[] = [];
  for (let at: Environment | null = frame.environment; at && at !== frame.outer; at = at.parent) {
    const slots: Slot[] = slotsOf(at, (name) => !at.captured.has(name));
    if (at === machine.global) slots.push(...globalProperties(machine));
    scopes.unshift({ label: at.label, slots, ...(at.id > 0 && { captured: at.id }) });
  }
  const self = drawThis(machine, frame);
  const { handsOver } = frame;
  return {
    id: frame.id,
    name: frame.name,
    scopes,
    ...(frame.outer?.context && { outer: frame.outer.context.id }),
    ...(self && { self }),
    ...(handsOver && { [handOverNames[handsOver.kind]]: show(handsOver.value) }),
  };
}

function drawThis({ realm }: Machine, { thisBinding, callee }: Frame): Shown | null {
  if (callee?.lexicalThis) return null;
  if (!thisBinding.isSet) return { kind: 'unset' };
  return thisBinding.value === undefined || thisBinding.value === realm.globalObject ? null : show(thisBinding.value);
}

/** The timers in the order in which they will run. */
function drawTimers(machine: Machine): TaskRecord[] {
  return machine.timers.toSorted((a, b) => a.due - b.due || a.id - b.id).map(({ callback, args, due, every }) => ({
    title: `${every === null ? 'timeout' : 'interval'} at ${due.toLocaleString('en')} ms`,
    slots: [
      { name: 'calls', value: show(callback) },
      ...args.map((arg, at) => ({ name: `argument ${at + 1}`, value: show(arg) })),
    ],
  }));
}

/** The properties that the program added to the global object by assigning to undeclared names. */
function globalProperties(machine: Machine): Slot[] {
  return [...machine.realm.globalObject.properties]
    .filter(([, { isEnumerable }]) => isEnumerable)
    .map(([key, { value }]) => ({ name: String(key), value: show(value) }));
}
