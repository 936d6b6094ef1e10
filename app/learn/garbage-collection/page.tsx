import Link from 'next/link';
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
      aim="Afterwards you can say of any object whether it can be collected, and what the engine does until it is."
    >
      <Section id="what" heading="Nobody frees anything" covers={['l4-what-is-gc', 'l4-lifecycle']}>
        <p>
          A JavaScript program makes objects and never gives one back. It cannot even say that it is done with one. Instead
          the engine looks, from time to time, for objects that the program has no way to get at any more, and takes back
          their memory. That is garbage collection.
        </p>
        <p>An object’s life has four stages, and only the first two are the program’s doing:</p>
        <ol>
          <li>It is <b>made</b>: a literal, <code>new</code>, a call, a closure. Memory is taken.</li>
          <li>It is <b>used</b>, and referred to by variables and by other objects.</li>
          <li>It becomes <b>unreachable</b>, because the last reference on every way to it was cut. Nothing happens yet.</li>
          <li>It is <b>collected</b>, some time later. Its memory is free for the next object.</li>
        </ol>
      </Section>

      <Section id="reachability" heading="Reachable or not: the only question" covers={['l4-reachability']}>
        <p>
          The collector starts where the program can get at things by itself: the variables of calls that are running, the
          global object, the modules, the document. These are the roots. Whatever can be reached from a root by following
          references stays. It makes no difference whether the program will ever use it again: the engine cannot know.
        </p>
        <Sample step={step} name="reachability" covers={['l4-example-reachability']} />
        <p>
          Setting <code>obj1</code> to <code>null</code> frees nothing here, since <code>obj2</code> still leads to the same
          object. What counts is not one reference but the last one.
        </p>
      </Section>

      <Section id="mark-and-sweep" heading="Mark and sweep, step by step">
        <p>
          Two phases. The <b>mark</b> phase follows references from the roots and marks what it meets; a mark means “seen”, so
          that a circle is walked once. The <b>sweep</b> phase goes through the whole heap and frees what has no mark. Cut a
          reference below, then step through the collection.
        </p>
        <Simulation title="an object graph to cut and to collect" covers={['l4-mark-and-sweep']}>
          <MarkSweepLab />
        </Simulation>
        <Belief
          belief="Two objects that refer to each other can never be collected."
          experiment={<TrialButton trial="cycle" />}
          truth={
            <p>
              That was true of collectors that count references, such as the one that old versions of Internet Explorer had
              for the DOM. A collector that marks starts at the roots and never gets to a pair that nobody holds. See also{' '}
              <Link href="/controls/cycle" prefetch={false}>the control with a cycle</Link>.
            </p>
          }
        />
      </Section>

      <Section id="generations" heading="Most objects die young">
        <p>
          Marking everything takes the longer, the more is alive. But most objects are needed for a moment only. So V8 keeps
          new ones apart, in a small <b>nursery</b> (it says <i>new space</i>), and collects that one often. A{' '}
          <b>scavenge</b> copies the few that are alive from one half of the nursery to the other, and declares the whole half
          free: the dead cost nothing at all. What survives its second scavenge is <b>promoted</b> to the <b>old space</b>,
          which is marked and swept far more rarely.
        </p>
        <Simulation title="a nursery of six places, and an old space of twelve" covers={['l4-generational']}>
          <GenerationsLab />
        </Simulation>
        <p>
          Try this: answer eight requests and play the steps; then let go of an object in the old space and scavenge. It stays,
          dead, until a full collection. And let an old object hold a new one: a scavenge does not look through the old
          space, so the engine must remember such references when they are written.
        </p>
      </Section>

      <Section id="incremental" heading="Now, later, or a little at a time">
        <p>There are three answers to the question when to collect, and browsers use only two of them:</p>
          <div data-covers="l4-immediate">
          <h3>Immediately</h3>
          <p>
            An object is freed the moment its last reference is gone. This needs a count in every object (Python and Swift
              keep one), and circles escape it. No browser’s engine works like this; QuickJS, a small engine for
              embedding, does, and
              looks for circles separately.
          </p>
        </div>
          <div data-covers="l4-deferred">
          <h3>Deferred</h3>
          <p>
            The engine waits until enough has been allocated to make it worth while, or until the page is idle. All engines
              do this. That is why memory goes up and down like a saw even in a program without any leak.
          </p>
        </div>
          <div data-covers="l4-incremental">
          <h3>Incremental</h3>
          <p>
            A collection of the old space is cut into steps of a few milliseconds or less, between which the program runs
              on; much of it is done on other threads at the same time.
          </p>
        </div>
        <p>
          Working in steps has a trap: the program may move an object from where the collector has yet to look to where it
          has already looked. The <b>write barrier</b> prevents that: a few instructions at each write of a reference, by
          which the collector hears of it. Press “Show the trap”, step through it, then switch the barrier off and do the same.
        </p>
        <Simulation title="marking with three colours, while the program runs">
          <IncrementalLab />
        </Simulation>
      </Section>

      <Section id="real" heading="Watch V8 collect" covers={['l4-real-collections']}>
        <p>
          Enough of models. The button starts a Node process of its own, which has the same engine as Chrome, and lets it
          allocate as you say. Its collections come straight from V8’s trace. First keep 0 of 100: only scavenges, nearly
          free. Then keep 50, and full collections begin. Then make typed arrays of 100,000 bytes: their bytes lie outside
          V8’s heap, and still make it collect.
        </p>
        <Measurement title="V8’s own collections, while a process allocates">
          <RealCollections />
        </Measurement>
      </Section>

      <Section id="triggers" heading="What makes the engine collect">
        <p data-covers="l4-trigger-memory">
          <b>Memory.</b> A full nursery is by far the most common reason: the trace calls it “allocation failure”, which sounds
          worse than it is. The old space has a limit as well, which moves with what survived the last time. Buffers outside the
          heap count; and a tab in the background, or a system that runs short of memory, makes the browser collect more.
        </p>
        <p data-covers="l4-trigger-manual">
          <b>By hand.</b> A page cannot ask for a collection. DevTools can (<b>Collect garbage</b>, in the bar of the
          Memory and Performance panels), and
          so can Node started with <code>--expose-gc</code>, as <code>gc()</code>: for tests, as this lab’s own hunter does,
          not for programs, since the engine knows better when.
        </p>
        <Belief
          covers={['l4-belief-context-switch']}
          belief="The collector runs when control passes from one function to another, for example when a function ends."
          experiment={<FunctionEnds />}
          truth={
            <p>
              Collections follow bytes, not calls. Ten million calls that end and make no object cause none; ten million
              objects cause about the same number whether a function ends after each of them or after each hundred. The end
              of a function makes its variables unreachable, and that is all.
            </p>
          }
        />
      </Section>

      <Section id="weak" heading="References that do not count" covers={['l4-weakref']}>
        <p>
          A <code>WeakRef</code> finds an object for as long as something else keeps it. A <code>FinalizationRegistry</code>{' '}
          calls you some time after an object was collected. Both let a program see the collector at work, so both differ from
          engine to engine and from run to run. They are for caches and for tools that watch memory; the meters of this lab
          are made of them.
        </p>
        <Sample step={step} name="weak-ref" />
        <p>
          A callback does not say that all garbage is gone. Chromium 156 clears weak references in minor collections, too
          (V8’s flag <code>--handle-weak-ref-weakly-in-minor-gc</code>): a fresh object that nobody keeps is reported within
          milliseconds, while older garbage waits for a full one. The meters of this lab therefore watch a <em>symbol</em>:
          V8 makes symbols in the old generation, and only a full collection frees them.
        </p>
        <p>
          The most common mistakes are a held value that leads back to the object, such as a function whose scope has it (
          <Link href="/leaks/weakref-misuse" prefetch={false}>see it live</Link>), and a strong reference beside the weak one.
        </p>
      </Section>

      <Section id="exercise" heading="Exercise: when are they really collected?">
        <p>
          These are real objects of this page, 32 KB each. Drop references to some of them. They are unreachable now; watch
          how long they stay. Then provoke a collection: the page allocates until the browser has enough of it.
        </p>
        <Measurement title="eight objects of this page, watched by a FinalizationRegistry" covers={['l4-exercise-unreachable']}>
          <DropLab />
        </Measurement>
        <p data-covers="l4-exercise-manual">
          Now do the same with DevTools open, and instead of “Force a collection” press <b>Collect garbage</b> in the
          Memory panel. What you
          dropped goes within a second; what you hold stays, as often as you press.
        </p>
      </Section>

      <Section id="practice" heading="Good practice, and why it works">
        <p>None of these frees memory. Each cuts a way by which an object could be reached.</p>
        <h3>Declare variables</h3>
        <p>A global variable is a root: what it holds stays for the life of the page.</p>
        <Sample step={step} name="no-globals" covers={['l4-practice-globals']} />
        <h3>Let go of what is large, where its holder lives on</h3>
        <p>
          Setting a local variable to <code>null</code> at the end of a function does nothing: it is about to go anyway. It
          helps in what outlives its use: a field, a module’s variable, an entry of a map.
        </p>
        <Sample step={step} name="let-go" covers={['l4-practice-nullify']} />
        <h3>Remove listeners from what lives longer than you</h3>
        <Sample step={step} name="handle-click.dom" covers={['l4-practice-listeners']} />
        <h3>Use a weak collection for notes about objects that belong to others</h3>
        <Sample step={step} name="weak-map" covers={['l4-practice-weak']} />
        <TrialButton trial="weak-map-entry" label="See which entries go" />
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
