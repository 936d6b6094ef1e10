import { scopeTrials } from './scope-trials';
import type { Trial } from './trial';

/** The observed payload; 8 KB, so that its memory is visible. */
class Payload {
  readonly data = new Float64Array(1024);
}

/**
 * An element with a listener leaves the document. A second element also leaves it, but stays in an array and must
 * survive.
 */
const listenerOfARemovedElement: Trial = () => {
  const removed = buttonWith(new Payload());
  const kept = buttonWith(new Payload());
  for (const { button } of [removed, kept]) {
    document.body.append(button);
    button.remove();
  }
  return {
    watched: [
      { name: 'what the listener of the removed button uses', mustGo: true, object: removed.payload },
      { name: 'what the listener of a removed button uses that an array keeps', mustGo: false, object: kept.payload },
    ],
    held: [kept.button],
  };
};

function buttonWith(payload: Payload) {
  const button = document.createElement('button');
  button.hidden = true;
  button.addEventListener('click', function useIt() {
    payload.data.fill(1);
  });
  return { button, payload };
}

/**
 * Two objects that refer to each other and that nothing else refers to. A second pair, one object of which is retained,
 * must survive.
 */
const cycle: Trial = () => {
  const lost = pair();
  const held = pair();
  return {
    watched: [
      { name: 'the mother of the pair nobody holds', mustGo: true, object: lost.mother },
      { name: 'her child', mustGo: true, object: lost.mother.child },
      { name: 'the mother of the pair whose child is held', mustGo: false, object: held.mother },
    ],
    held: held.mother.child,
  };
};

function pair() {
  const child: { payload: Payload; mother?: object } = { payload: new Payload() };
  const mother = { payload: new Payload(), child };
  child.mother = mother;
  return { mother };
}

/** A retained closure that does not use a variable of its scope. A second one uses it. */
const unusedVariable: Trial = () => {
  const unused = closureBeside(new Payload());
  const used = closureAbout(new Payload());
  return {
    watched: [
      { name: 'the variable that the kept closure does not use', mustGo: true, object: unused.payload },
      { name: 'the variable that the other kept closure uses', mustGo: false, object: used.payload },
    ],
    held: [unused.closure, used.closure],
  };
};

function closureBeside(payload: Payload) {
  const unneeded = payload;
  return { payload: unneeded, closure: () => 'made' };
}

function closureAbout(payload: Payload) {
  return { payload, closure: () => payload.data.length };
}

/** A state is set after its component has unmounted. When the timer has run, nothing of the component is retained. */
const stateAfterUnmount: Trial = async () => {
  const [{ createRoot }, { flushSync }, { createElement, useEffect, useState }] = await Promise.all([
    import('react-dom/client'),
    import('react-dom'),
    import('react'),
  ]);
  const payload = new Payload();
  let answered: (() => void) | undefined;
  const answer = new Promise<void>((resolve) => (answered = resolve));

  function LatePage() {
    const [length, setLength] = useState(0);
    useEffect(() => {
      setTimeout(() => {
        setLength(payload.data.length); // the component has unmounted: nothing happens, and React prints no warning
        answered?.();
      }, 20);
    }, []);
    return createElement('p', null, length);
  }

  const root = createRoot(document.createElement('div'));
  flushSync(() => root.render(createElement(LatePage)));
  await new Promise((resolve) => setTimeout(resolve));
  root.unmount();
  await answer;
  const other = createRoot(document.createElement('div'));
  flushSync(() => other.render(null)); // React drops a late update at its next render of anything
  other.unmount();
  const kept = new Payload();
  return {
    watched: [
      { name: 'what the component that has gone used', mustGo: true, object: payload },
      { name: 'what a variable holds', mustGo: false, object: kept },
    ],
    held: kept,
  };
};

/** The value of a WeakMap entry: it is collected with its key, and it lives as long as its key. */
const weakMapEntry: Trial = () => {
  const data = new WeakMap<object, Payload>();
  const gone = { key: {}, value: new Payload() };
  const kept = { key: {}, value: new Payload() };
  data.set(gone.key, gone.value).set(kept.key, kept.value);
  return {
    watched: [
      { name: 'the value whose key nobody holds', mustGo: true, object: gone.value },
      { name: 'the value whose key is held', mustGo: false, object: kept.value },
    ],
    held: [data, kept.key],
  };
};

/**
 * `leakyFunc` fills an array; then its variable is set to null. A second array is also referenced from elsewhere and
 * must survive.
 */
const nulledVariable: Trial = () => {
  const alone = { data: [new Payload()] as Payload[] | null };
  const shared = { data: [new Payload()] as Payload[] | null };
  const another = shared.data;
  const watched = [
    { name: 'an item of the array that only the variable held', mustGo: true, object: alone.data?.[0] ?? {} },
    { name: 'an item of the array that something else holds as well', mustGo: false, object: shared.data?.[0] ?? {} },
  ];
  alone.data = null;
  shared.data = null;
  return { watched, held: [alone, shared, another] };
};

export const trials = {
  'listener-of-a-removed-element': listenerOfARemovedElement,
  cycle,
  'unused-variable': unusedVariable,
  'state-after-unmount': stateAfterUnmount,
  'weak-map-entry': weakMapEntry,
  'nulled-variable': nulledVariable,
  ...scopeTrials,
} as const satisfies Record<string, Trial>;

export type TrialName = keyof typeof trials;
