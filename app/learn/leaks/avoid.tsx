import { Sample } from '@/components/lessons/sample';

const step = 'leaks';

/** A list of habits that prevent leaks. */
export function Avoid() {
  return (
    <>
      <h3>Declare every variable, as deep inside as it is needed</h3>
      <Sample step={step} name="declared" covers={['l3-avoid-globals']} />
      <p>Modules and classes are strict by themselves: there an implicit global is an error and not a leak.</p>
      <h3>Remove listeners, where the target lives longer than you</h3>
      <Sample step={step} name="handle-click.dom" covers={['l3-avoid-listeners']} />
      <p>
        Write the removal before the body of the handler. One <code>AbortSignal</code> removes many listeners at once, and ends
        fetches too; a timer takes no signal, and needs its own <code>clearTimeout</code> or <code>clearInterval</code>. In React
        the cleanup of the effect is the place for both.
      </p>
      <h3>Give closures no more than they need</h3>
      <p data-covers="l3-avoid-closures">
        Take the one number out of the large object before you make the function that uses it, and make the function that is kept
        where the large object is not in scope. A function that is handed to something long-lived (a listener, a timer, a store)
        deserves a second look; one that is called and forgotten does not.
      </p>
      <h3>Use WeakMap and WeakSet for notes about things that others own</h3>
      <Sample step={step} name="weak-map" covers={['l3-avoid-weak']} />
    </>
  );
}
