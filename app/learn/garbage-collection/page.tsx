import Link from 'next/link';
import { Term } from '@/components/glossary/term';
import { TrialButton } from '@/components/lessons/collection/trial-button';
import { DropLab } from '@/components/lessons/collection/drop-lab';
import { GenerationsLab } from '@/components/lessons/gc/generations-lab';
import { IncrementalLab } from '@/components/lessons/gc/incremental-lab';
import { MarkSweepLab } from '@/components/lessons/gc/mark-sweep-lab';
import { Belief } from '@/components/lessons/belief';
import { Measurement, Simulation } from '@/components/lessons/figure';
import { KeyQuestions } from '@/components/lessons/key-questions';
import { Lesson } from '@/components/lessons/lesson';
import { Sample } from '@/components/lessons/sample';
import { Section } from '@/components/lessons/section';
import { FunctionEnds } from '@/components/lessons/measure/function-ends';
import { RealCollections } from '@/components/lessons/measure/real-collections';
import { DevToolsSteps } from './devtools-steps';
import { keyQuestions } from './key-questions';

const step = 'garbage-collection';

export default function GarbageCollection() {
  return (
    <Lesson
      step={step}
      aim="After this lesson you can say of any object whether it can be collected, and what the engine does until then."
    >
      <Section id="what" heading="Programs do not free memory" covers={['l4-what-is-gc', 'l4-lifecycle']}>
        <p>
          A JavaScript program creates objects and never frees one. It cannot even say that it no longer needs one.
          Instead, the engine looks from time to time for objects that the program can no longer reach, and frees their
          memory. That is garbage collection.
        </p>
        <p>An object’s life has four stages. The program controls only the first three:</p>
        <ol>
          <li>It is <b>made</b>: a literal, <code>new</code>, a call, a closure. Memory is allocated.</li>
          <li>It is <b>used</b>, and variables and other objects reference it.</li>
          <li>It becomes <b>unreachable</b>, because no path of references from a root leads to it any more. Nothing happens yet.</li>
          <li>It is <b>collected</b>, some time later. Its memory is free for another object.</li>
        </ol>
      </Section>

      <Section id="reachability" heading="Reachability decides" covers={['l4-reachability']}>
        <p>
          The collector starts at the values that the program can access directly: the variables of running calls, the
          global object, the modules, the document. These are the <Term id="root">roots</Term>. Every object that can be reached from a root by
          following references stays in memory. It makes no difference whether the program will ever use it again: the
          engine cannot know.
        </p>
        <Sample step={step} name="reachability" covers={['l4-example-reachability']} />
        <p>
          Setting <code>obj1</code> to <code>null</code> frees nothing here, since <code>obj2</code> still references the
          same object. An object can be collected only when no path from a root leads to it.
        </p>
      </Section>

      <Section id="mark-and-sweep" heading="Mark and sweep, step by step">
        <p>
          Two phases. The <b>mark</b> phase follows references from the roots and marks each object that it finds. A
          marked object is not visited again, so the phase also ends if there are cycles. The <b>sweep</b> phase goes
          through the whole heap and frees the objects without a mark. Cut a reference below, then step through the
          collection.
        </p>
        <Simulation title="an object graph: cut references, then collect" covers={['l4-mark-and-sweep']}>
          <MarkSweepLab />
        </Simulation>
        <Belief
          belief="Two objects that reference each other can never be collected."
          experiment={<TrialButton trial="cycle" />}
          truth={
            <p>
              That was true of reference-counting collectors, such as the one that old versions of Internet Explorer had
              for the DOM. A marking collector starts at the roots and never reaches a pair that nothing else references.
              See also{' '}
              <Link href="/controls/cycle" prefetch={false}>the control with a cycle</Link>.
            </p>
          }
        />
      </Section>

      <Section id="generations" heading="Most objects die young">
        <p>
          The more objects are alive, the longer it takes to mark them all. But most objects are needed only for a moment.
          So V8 keeps new objects separate, in a small <b><Term id="nursery">nursery</Term></b> (V8 calls it <i>new space</i>), and collects this
          part often. A{' '}
          <b>scavenge</b> copies the few objects that are alive from one half of the nursery to the other, and then the
          whole first half is free: unreachable objects cost nothing. An object that survives its second scavenge is{' '}
          <b>promoted</b> to the <b>old space</b>, which is marked and swept much less often.
        </p>
        <Simulation title="a nursery with space for six objects, and an old space for twelve" covers={['l4-generational']}>
          <GenerationsLab />
        </Simulation>
        <p>
          Try this: answer eight requests and play the steps. Then drop the reference to an object in the old space and
          scavenge: the object is unreachable but stays until a full collection. Then let an old object reference a new
          one: a scavenge does not search the old space, so the engine must record such references when they are written.
        </p>
      </Section>

      <Section id="incremental" heading="Immediate, deferred and incremental collection">
        <p>There are three strategies for when to collect. Browsers use only two of them:</p>
          <div data-covers="l4-immediate">
          <h3>Immediately</h3>
          <p>
            An object is freed as soon as its last reference is gone. This needs a reference count in every object (Python
            and Swift have one), and it does not free cycles. No browser’s engine works like this. QuickJS, a small
            embeddable engine, does, and searches for cycles separately.
          </p>
        </div>
          <div data-covers="l4-deferred">
          <h3>Deferred</h3>
          <p>
            The engine waits until enough memory has been allocated, or until the page is idle. All engines do this. That
            is why the memory curve is a sawtooth even in a program without leaks.
          </p>
        </div>
          <div data-covers="l4-incremental">
          <h3>Incremental</h3>
          <p>
            A collection of the old space is divided into steps of a few milliseconds or less, and the program runs
            between them. Other threads do much of the work at the same time.
          </p>
        </div>
        <p>
          Incremental work has a trap: the program may move a reference from an object that the collector has not visited
          yet to one that it has already visited. The <b>write barrier</b> handles this: a few instructions at each write
          of a reference inform the collector. Press “Show the trap”, step through it, then switch the barrier off and do
          the same.
        </p>
        <Simulation title="marking with three colours, while the program runs">
          <IncrementalLab />
        </Simulation>
      </Section>

      <Section id="real" heading="Watch V8 collect" covers={['l4-real-collections']}>
        <p>
          This is not a model. The button starts a separate Node process, which has the same engine as Chrome, and lets it
          allocate what you choose. The list of collections comes directly from V8’s trace. First keep 0 of 100: there are
          only scavenges, which cost almost nothing. Then keep 50: full collections begin. Then create typed arrays of
          100,000 bytes: their bytes are outside V8’s heap but still cause collections.
        </p>
        <Measurement title="V8’s own collections, while a process allocates">
          <RealCollections />
        </Measurement>
      </Section>

      <Section id="triggers" heading="What triggers a collection">
        <p data-covers="l4-trigger-memory">
          <b>Memory.</b> A full nursery is by far the most common reason. The trace calls it “allocation failure”, but
          this is normal. The old space also has a limit, which depends on how much survived the last collection. Buffers
          outside the heap count, too. If the tab is in the background, or if the system has little free memory, the
          browser collects more often.
        </p>
        <p data-covers="l4-trigger-manual">
          <b>By hand.</b> A page cannot request a collection. DevTools can (<b>Collect garbage</b>, in the toolbar of the
          Memory and Performance panels), and so can Node started with <code>--expose-gc</code>, as <code>gc()</code>: use
          it for tests, as the hunter of this lab does, but not in programs, because the engine chooses a better time.
        </p>
        <Belief
          covers={['l4-belief-context-switch']}
          belief="The garbage collector runs when control passes from one function to another, for example when a function ends."
          experiment={<FunctionEnds />}
          truth={
            <p>
              Allocated bytes cause collections, not calls. Ten million calls that create no object cause none. Ten
              million objects cause about the same number of collections, whether a function returns after each object or
              after each hundred. When a function returns, its variables become unreachable, but no collection runs.
            </p>
          }
        />
      </Section>

      <Section id="weak" heading="Weak references" covers={['l4-weakref']}>
        <p>
          A <code>WeakRef</code> gives access to an object as long as something else retains it. A{' '}
          <code>FinalizationRegistry</code>{' '}
          calls a function some time after an object was collected. Both make garbage collection visible to the program,
          so their results differ from engine to engine and from run to run. They are meant for caches and for tools that
          observe memory; the counters of this lab use them.
        </p>
        <Sample step={step} name="weak-ref" />
        <p>
          A callback does not mean that all garbage has been collected. Chromium 156 clears weak references in minor
          collections, too (V8’s flag <code>--handle-weak-ref-weakly-in-minor-gc</code>): an unreachable new object is
          reported within milliseconds, while older garbage stays until a full collection. The counters of this lab
          therefore watch a <em>symbol</em>: V8 allocates symbols in the old generation, and only a full collection frees
          them.
        </p>
        <p>
          The most common mistakes are a held value that references the object, such as a function whose scope contains it (
          <Link href="/leaks/weakref-misuse" prefetch={false}>see the live case</Link>), and a strong reference in addition to the weak one.
        </p>
      </Section>

      <Section id="exercise" heading="Exercise: when are objects really collected?">
        <p>
          These are real objects of this page, 32 KB each. Drop the references to some of them. They are unreachable now;
          watch how long they stay in memory. Then force a collection: the page allocates memory until the browser
          collects garbage.
        </p>
        <Measurement title="eight objects of this page, watched by a FinalizationRegistry" covers={['l4-exercise-unreachable']}>
          <DropLab />
        </Measurement>
        <p data-covers="l4-exercise-manual">
          Now do the same with DevTools open, and instead of “Force a collection” press <b>Collect garbage</b> in the
          Memory panel. The dropped objects are collected within a second. The others stay, however often you press.
        </p>
      </Section>

      <Section id="practice" heading="Good practice, and why it works">
        <p>None of these frees memory. Each removes a reference through which an object could be reached.</p>
        <h3>Declare variables</h3>
        <p>A global variable is a root: the object that it references stays in memory as long as the page.</p>
        <Sample step={step} name="no-globals" covers={['l4-practice-globals']} />
        <h3>Drop references to large objects in long-lived places</h3>
        <p>
          Setting a local variable to <code>null</code> at the end of a function has no effect: the variable ends anyway.
          It helps in a place that outlives the use of the object: a field, a variable of a module, an entry of a Map.
        </p>
        <Sample step={step} name="let-go" covers={['l4-practice-nullify']} />
        <h3>Remove listeners from targets that outlive your component</h3>
        <Sample step={step} name="handle-click.dom" covers={['l4-practice-listeners']} />
        <h3>Use a weak collection for data about objects that you do not own</h3>
        <Sample step={step} name="weak-map" covers={['l4-practice-weak']} />
        <TrialButton trial="weak-map-entry" label="See which entries are collected" />
      </Section>

      <Section id="tools" heading="Watch it in your browser" covers={['l4-monitor-devtools']}>
        <DevToolsSteps />
      </Section>

      <Section id="questions" heading="Key questions">
        <KeyQuestions questions={keyQuestions} />
      </Section>
    </Lesson>
  );
}
