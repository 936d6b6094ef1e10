import Link from 'next/link';
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
    <Lesson step={step} aim="Afterwards you can cause a leak on purpose, see it in numbers, find the reference that keeps it, and cut that one.">
      <Section id="what" heading="Reachable, but of no use" covers={['l3-what-is-a-leak']}>
        <p>
          The collector takes back what nobody can reach. So memory leaks in JavaScript are never forgotten memory; they are
          forgotten <b>references</b>. Something that lives long, such as the window, a module or a timer, still leads to an
          object that nobody will use again. The engine keeps it, and is right to: it cannot know.
        </p>
        <p>
          One object too many is no leak. What matters is what comes again: each visit to a page, each message, each opened
          dialog leaves a little more. That is why this lab counts what <i>every</i> visit leaves behind.
        </p>
      </Section>

      <Section id="meter" heading="See one grow, and choose the cure">
        <p>
          A small editor subscribes to <code>save</code> on a bus that lives as long as the page, and holds a draft of 256 KB.
          Open and close it a few times, then collect. Nothing goes. Now reset, choose what closing should do, and try again:
          only one of the four lets go.
        </p>
        <Measurement title="drafts alive on this page, counted by a FinalizationRegistry" covers={['l3-practice-cause-and-fix']}>
          <VisitsLab />
        </Measurement>
        <p>
          It is a real leak, in this very tab, with a cap of 50 MB. Setting the variable to <code>null</code> does not help,
          since the listener has the draft from a variable of its own; removing a fresh function removes nothing, since no such
          listener was ever added.
        </p>
      </Section>

      <Section id="effects" heading="What a leak does over time" covers={['l3-effects']}>
        <p>
          For a while nothing at all. Then, in this order: collections of the old space become more frequent, and each has more to
          mark. Handlers left behind all run, so that one keypress does the work of fifty. The tab takes memory that others
          need. And at the end, at a few gigabytes, the tab is gone (“Aw, Snap!”), or Node stops with “heap out of memory”.
        </p>
        <h3>The signs</h3>
        <ul data-covers="l3-signs">
          <li>The lowest points of the saw rise: memory after each collection is a little more than after the one before.</li>
          <li>The page is fast in the morning and slow in the evening, and a reload cures it.</li>
          <li>Something happens twice, then three times: one message, many notifications.</li>
          <li>The number of nodes or listeners in the Performance monitor only ever goes up.</li>
        </ul>
      </Section>

      <Section id="causes" heading="The causes, each with a live pair">
        <h3>A list that only grows</h3>
        <p data-covers="l3-forgotten-references">
          The plainest of all, and the most common on servers too: a cache, a log, a history, to which things are added and from
          which nothing is ever taken.
        </p>
        <Sample step={step} name="forgotten-array" covers={['l3-example-forgotten-array']} />
        <CaseFacts slug="forgotten-array" />
        <h3>Global variables</h3>
        <p data-covers="l3-global-variables">
          What the global object holds stays until the page goes. It gets there by <code>window.name = …</code>, by{' '}
          <code>var</code> at the top of a classic script, or by an assignment to a name that nobody declared.
        </p>
        <Sample step={step} name="implicit-global" covers={['l3-example-implicit-global']} />
        <CaseFacts slug="accidental-global" />
        <h3>Listeners on what lives longer</h3>
        <p data-covers="l3-event-listeners">
          A target keeps its listeners, and a listener keeps what it uses. If the target is <code>window</code>,{' '}
          <code>document</code>, a store or a socket, that is for ever.
        </p>
        <CaseFacts slug="window-listener" />
        <Sample step={step} name="button-listener.dom" covers={['l3-example-button-listener']} />
        <Belief
          covers={['l3-belief-listener-stays']}
          belief="When a button is removed from the document, its listener remains and leaks."
          experiment={<TrialButton trial="listener-of-a-removed-element" />}
          truth={
            <p>
              The button holds the listener, not the other way round. When nothing refers to the button any more, both go
              together, without <code>removeEventListener</code>. They stay only where something keeps the button, as an array does in
              the second half of the experiment. See{' '}
              <Link href="/controls/element-listener" prefetch={false}>the control</Link>, which the hunter walks as well.
            </p>
          }
        />
        <h3>Closures</h3>
        <p data-covers="l3-closures">
          A function keeps the variables of its surroundings that it uses. Keep the function, and you keep them; a million
          strings look like nothing at all from outside.
        </p>
        <Sample step={step} name="large-array-closure" covers={['l3-example-large-array-closure']} />
        <CaseFacts slug="closure-capture" />
        <h3>Elements that have left the document</h3>
        <p data-covers="l3-detached-dom">
          An element that was removed lives on for as long as a variable, an array or a map holds it: a detached element. And
          since every node knows its parent and its children, one kept leaf keeps its whole tree. (What is <i>not</i> referenced
          any more is no cause: that is collected.)
        </p>
        <CaseFacts slug="detached-dom" />
      </Section>

      <Section id="beliefs" heading="Three suspects that are innocent">
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
              V8, SpiderMonkey and JavaScriptCore keep only what some inner function uses. The exception is worth knowing: inner
              functions of one scope share it, so a variable that <i>one</i> of them uses is kept by all of them. See{' '}
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
              React used to warn of it, and people wrote guards for it. The call does nothing. Once the timer or promise has run, and
              React has rendered anything else, component and state go. React removed the warning in version 18. See{' '}
              <Link href="/controls/set-state-after-unmount" prefetch={false}>the control</Link>.
            </p>
          }
        />
        <Belief
          belief="Objects that refer to each other keep each other alive."
          experiment={<TrialButton trial="cycle" />}
          truth={
            <p>
              Only a reference on a way from a root counts. You can cut such a pair off, step by step, in{' '}
              <Link href="/learn/garbage-collection#mark-and-sweep" prefetch={false}>the next lesson</Link>.
            </p>
          }
        />
      </Section>

      <Section id="identify" heading="Find it in DevTools" covers={['l3-identify-devtools']}>
        <InDevTools />
      </Section>

      <Section id="tools" heading="The same search, by command">
        <ByTools />
      </Section>

      <Section id="avoid" heading="Avoid it">
        <Avoid />
      </Section>

      <Section id="exercise" heading="Exercise: cause one, see it, fix it">
        <p data-covers="l3-exercise-simulate">
          Open <Link href="/empty" prefetch={false}>an empty page of the lab</Link> and its console. Paste{' '}
          <code>let data = []; function leakyFunc() {'{ data.push(new Array(1000).fill("leak")); }'} setInterval(leakyFunc, 10);</code>{' '}
          and open the Performance monitor: the JS heap rises, second by second, and never comes back down to where it was. Take two heap snapshots, ten seconds
          apart, and compare them: the row <b>Array</b> has grown, and the retainers of any of its objects end in{' '}
          <code>data</code>.
        </p>
        <p data-covers="l3-exercise-fix">
          Now fix it: <code>data = null</code>. The memory goes, but what now? The interval still runs, and its next call fails,
          since <code>null</code> has no <code>push</code>. Stop what fills the list, or bound it; letting go of the list alone is
          no cure. And where somebody else holds the same array, it frees nothing:
        </p>
        <Sample step={step} name="leaky-func" />
        <Belief
          belief="data = null frees the array."
          experiment={<TrialButton trial="nulled-variable" />}
          truth={<p>It cuts one reference. The array goes if that was the last one that led to it.</p>}
        />
      </Section>

      <Section id="questions" heading="Key questions">
        <KeyQuestions questions={keyQuestions} />
      </Section>
    </Lesson>
  );
}
