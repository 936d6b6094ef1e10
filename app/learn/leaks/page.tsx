import Link from 'next/link';
import { Term } from '@/components/glossary/term';
import { CaseFacts } from '@/components/lessons/collection/case-facts';
import { TrialButton } from '@/components/lessons/collection/trial-button';
import { VisitsLab } from '@/components/lessons/collection/visits-lab';
import { Belief } from '@/components/lessons/belief';
import { Measurement } from '@/components/lessons/figure';
import { KeyQuestions } from '@/components/lessons/key-questions';
import { Lesson } from '@/components/lessons/lesson';
import { Sample } from '@/components/lessons/sample';
import { Section } from '@/components/lessons/section';
import { Avoid } from './avoid';
import { ByTools, InDevTools } from './identify';
import { keyQuestions } from './key-questions';

const step = 'leaks';

export default function Leaks() {
  return (
    <Lesson step={step} aim="After this lesson you can cause a leak on purpose, measure it, find the reference that causes it, and remove that reference.">
      <Section id="what" heading="Reachable, but no longer needed" covers={['l3-what-is-a-leak']}>
        <p>
          The garbage collector frees unreachable objects. So a memory leak in JavaScript is not caused by memory that the program did not free. It is caused by forgotten <b>references</b>. A long-lived object, such as window, a module or a
          timer, still references an object that is never used again. The engine must keep it, because it cannot know
          that.
        </p>
        <p>
          A single retained object is not a leak. A leak grows: each visit to a page, each message, each opened dialog
          leaves a few more objects. That is why this lab counts the objects that <i>every</i> visit leaves behind.
        </p>
      </Section>

      <Section id="meter" heading="See a leak grow, and choose the fix">
        <p>
          A small editor subscribes to <code>save</code> on an event bus that lives as long as the page, and references a
          draft of 256 KB. Open and close it a few times, then force a collection. Nothing is collected. Now reset, choose
          what closing should do, and try again: only one of the four options releases the drafts.
        </p>
        <Measurement title="drafts alive on this page, counted by a FinalizationRegistry" covers={['l3-practice-cause-and-fix']}>
          <VisitsLab />
        </Measurement>
        <p>
          This is a real leak in this tab, with a limit of 50 MB. Setting the variable to <code>null</code> does not help,
          because the listener references the draft through its own variable. Removing a new function removes nothing,
          because that function was never added.
        </p>
      </Section>

      <Section id="effects" heading="The effects of a leak over time" covers={['l3-effects']}>
        <p>
          At first there is no effect. Then, in this order: collections of the old space become more frequent, and each
          has more to mark. All handlers that were left behind run, so one key press does the work of fifty. The tab uses
          memory that other programs need. In the end, at a few gigabytes, the tab crashes (“Aw, Snap!”), or Node stops
          with “heap out of memory”.
        </p>
        <h3>The signs</h3>
        <ul data-covers="l3-signs">
          <li>The lowest points of the sawtooth rise: the memory after each collection is a little more than after the previous one.</li>
          <li>The page is fast in the morning and slow in the evening, and a reload makes it fast again.</li>
          <li>Something happens twice, then three times: one message, many notifications.</li>
          <li>The number of nodes or listeners in the Performance monitor only rises.</li>
        </ul>
      </Section>

      <Section id="causes" heading="The causes, each with a live case">
        <h3>A list that only grows</h3>
        <p data-covers="l3-forgotten-references">
          The simplest cause, and the most common on servers, too: a cache, a log or a history to which entries are added
          and from which none is ever removed.
        </p>
        <Sample step={step} name="forgotten-array" covers={['l3-example-forgotten-array']} />
        <CaseFacts slug="forgotten-array" />
        <h3>Global variables</h3>
        <p data-covers="l3-global-variables">
          What the global object references stays in memory until the page is closed. It gets there by <code>window.name =
          …</code>, by{' '}
          <code>var</code> at the top level of a classic script, or by an assignment to a name that was never declared.
        </p>
        <Sample step={step} name="implicit-global" covers={['l3-example-implicit-global']} />
        <CaseFacts slug="accidental-global" />
        <h3>Listeners on long-lived targets</h3>
        <p data-covers="l3-event-listeners">
          A target retains its listeners, and a listener retains what it uses. If the target is <code>window</code>,{' '}
          <code>document</code>, a store or a socket, they are retained as long as the page is open.
        </p>
        <CaseFacts slug="window-listener" />
        <Sample step={step} name="button-listener.dom" covers={['l3-example-button-listener']} />
        <Belief
          covers={['l3-belief-listener-stays']}
          belief="When a button is removed from the document, its listener remains and leaks."
          experiment={<TrialButton trial="listener-of-a-removed-element" />}
          truth={
            <p>
              The button references the listener, not the other way round. When nothing references the button any more,
              both are collected together, without <code>removeEventListener</code>. They stay only if something retains
              the button, as an array does in the second half of the experiment. See{' '}
              <Link href="/controls/element-listener" prefetch={false}>the control</Link>, which the hunter visits, too.
            </p>
          }
        />
        <h3>Closures</h3>
        <p data-covers="l3-closures">
          A function retains the outer variables that it uses. If you keep the function, you keep these variables; from
          outside you do not see that they may reference a million strings.
        </p>
        <Sample step={step} name="large-array-closure" covers={['l3-example-large-array-closure']} />
        <CaseFacts slug="closure-capture" />
        <h3>Elements that have left the document</h3>
        <p data-covers="l3-detached-dom">
          A removed element stays in memory as long as a variable, an array or a Map references it: it is a{' '}
          <Term id="detached">detached element</Term>. Every node references its parent and its children, so one retained node retains its whole tree. (An
          element that is <i>not</i> referenced any more is not a cause: it is collected.)
        </p>
        <CaseFacts slug="detached-dom" />
      </Section>

      <Section id="beliefs" heading="Three suspects that do not leak">
        <Belief
          covers={['l3-belief-unused-captured']}
          belief="A closure keeps every variable of the function it was made in, used or not."
          experiment={
            <>
              <Sample step={step} name="create-closure" covers={['l3-example-create-closure']} />
              <TrialButton trial="unused-variable" />
            </>
          }
          truth={
            <p>
              V8, SpiderMonkey and JavaScriptCore retain only the variables that some inner function uses. There is one
              important exception: the inner functions of one scope share it, so a variable that <i>one</i> of them uses
              is retained by all of them. See{' '}
              <Link href="/controls/unused-variable" prefetch={false}>the control</Link> and{' '}
              <Link href="/leaks/shared-context" prefetch={false}>the exception</Link>.
            </p>
          }
        />
        <Belief
          belief="Setting state after a component has unmounted leaks the component."
          experiment={<TrialButton trial="state-after-unmount" />}
          truth={
            <p>
              React used to warn about it, and people wrote extra code to avoid the warning. The call does nothing. When
              the timer or promise has run, and React has rendered something else, the component and its state are
              collected. React removed the warning in version 18. See{' '}
              <Link href="/controls/set-state-after-unmount" prefetch={false}>the control</Link>.
            </p>
          }
        />
        <Belief
          belief="Objects that reference each other keep each other alive."
          experiment={<TrialButton trial="cycle" />}
          truth={
            <p>
              Only references on a path from a root count. You can make such a pair unreachable, step by step, in{' '}
              <Link href="/learn/garbage-collection#mark-and-sweep" prefetch={false}>the next lesson</Link>.
            </p>
          }
        />
      </Section>

      <Section id="identify" heading="Find it in DevTools" covers={['l3-identify-devtools']}>
        <InDevTools />
      </Section>

      <Section id="tools" heading="The same search from the command line">
        <ByTools />
      </Section>

      <Section id="avoid" heading="Avoid leaks">
        <Avoid />
      </Section>

      <Section id="exercise" heading="Exercise: cause a leak, see it, fix it">
        <p data-covers="l3-exercise-simulate">
          Open <Link href="/empty" prefetch={false}>an empty page of the lab</Link> and its console. Paste{' '}
          <code>let data = []; function leakyFunc() {'{ data.push(new Array(1000).fill("leak")); }'}{' '}
          setInterval(leakyFunc, 10);</code>{' '}
          and open the Performance monitor: the JS heap rises every second and never falls back to its first value. Take
          two heap snapshots, ten seconds apart, and compare them: the row <b>Array</b> has grown, and the retainers of
          each of its objects end in{' '}
          <code>data</code>.
        </p>
        <p data-covers="l3-exercise-fix">
          Now fix it: <code>data = null</code>. The memory is freed, but the interval still runs, and its next call fails,
          because <code>null</code> has no <code>push</code>. Stop the code that fills the list, or limit its length;
          dropping only the list is not a fix. And if something else references the same array, it frees nothing:
        </p>
        <Sample step={step} name="leaky-func" />
        <Belief
          belief="data = null frees the array."
          experiment={<TrialButton trial="nulled-variable" />}
          truth={<p>It removes one reference. The array is collected if that was the last path to it.</p>}
        />
      </Section>

      <Section id="questions" heading="Key questions">
        <KeyQuestions questions={keyQuestions} />
      </Section>
    </Lesson>
  );
}
