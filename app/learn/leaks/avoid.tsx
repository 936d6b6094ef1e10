import { Sample } from '@/components/lessons/sample';

const step = 'leaks';

/** A list of habits that prevent leaks. */
export function Avoid() {
  return (
    <>
      <h3>Declare every variable, in the narrowest scope that works</h3>
      <Sample step={step} name="declared" covers={['l3-avoid-globals']} />
      <p>Modules and classes are always in strict mode: there, an implicit global is an error and not a leak.</p>
      <h3>Remove listeners from targets that outlive your component</h3>
      <Sample step={step} name="handle-click.dom" covers={['l3-avoid-listeners']} />
      <p>
        Write the removal before the body of the handler. One <code>AbortSignal</code> removes many listeners at once, and
        also aborts fetches. A timer accepts no signal and needs its own <code>clearTimeout</code> or{' '}
        <code>clearInterval</code>. In React, both belong in the cleanup of the effect.
      </p>
      <h3>Let closures use only what they need</h3>
      <p data-covers="l3-avoid-closures">
        Read the number from the large object before you create the function that uses it, and create a long-lived
        function where the large object is not in scope. Check every function that you pass to something long-lived (a
        listener, a timer, a store). A function that is only called needs no check.
      </p>
      <h3>Use WeakMap and WeakSet for data about objects that you do not own</h3>
      <Sample step={step} name="weak-map" covers={['l3-avoid-weak']} />
    </>
  );
}
