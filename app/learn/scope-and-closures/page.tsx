import Link from 'next/link';
import { TrialButton } from '@/components/lessons/collection/trial-button';
import { Belief } from '@/components/lessons/belief';
import { Measurement, Simulation } from '@/components/lessons/figure';
import { KeyQuestions } from '@/components/lessons/key-questions';
import { Lesson } from '@/components/lessons/lesson';
import { Section } from '@/components/lessons/section';
import { MemoryDiagram } from '@/components/lessons/stepper/memory-diagram';
import { keyQuestions } from './key-questions';
import { WriteClosures } from './write-closures';

export default function ScopeAndClosures() {
  return (
    <Lesson
      step="scope-and-closures"
      aim="Afterwards you can say how long any variable of a program lives, which variables a kept function keeps, and how to keep fewer."
    >
      <Section id="scope" heading="Where a name is known" covers={['l5-scope']}>
        <p>
          The <b>scope</b> of a variable is the part of the program in which its name can be used. It also says when the variable
          begins: at its declaration, each time the scope is entered. When it <em>ends</em> is the question of this lesson.
        </p>
        <p data-covers="l5-global-scope">
          <b>Global</b> variables, and those of a module, are there as long as the program: as long as the tab. What they refer to
          stays, until something else is assigned.
        </p>
        <p data-covers="l5-local-scope">
          <b>Local</b> variables belong to a function, or with <code>let</code> and <code>const</code> to a block: the braces of
          an <code>if</code>, one turn of a loop. Every call and every turn has variables of its own.
        </p>
        <Simulation title="three scopes, and the objects that their variables refer to">
          <MemoryDiagram programs={['lifetimes']} />
        </Simulation>
        <p>Step to line 9, and watch the object of the block. Then watch those of the loop: one for each turn.</p>
      </Section>

      <Section id="impact" heading="What a scope means for memory" covers={['l5-scope-impact']}>
        <p>
          The drawing is a model. Does it happen so in this browser? The experiment makes one object for each kind of variable,
          lets the scopes end, and allocates until the browser collects. A <code>FinalizationRegistry</code> tells what has gone.
        </p>
        <Measurement title="which of three objects does this browser collect?">
          <TrialButton trial="lifetimes" />
        </Measurement>
        <p>
          So the wider the scope, the longer its objects stay. A variable in the module that you meant to use once keeps one
          object too many; one that is a list, and grows with each visit, is{' '}
          <Link href="/leaks/forgotten-array" prefetch={false}>a leak</Link>.
        </p>
      </Section>

      <Section id="closure" heading="A function that remembers" covers={['l5-closure']}>
        <p>
          A function may use the variables around the place where it is written. When it leaves that place, returned or stored, it
          takes them along. A function together with these variables is a <b>closure</b>.
        </p>
        <Simulation title="outerFunction has ended; its variable has not" covers={['l5-example-outer-function']}>
          <MemoryDiagram programs={['closure', 'counters']} />
        </Simulation>
        <p>
          Look where <code>outerVar</code> is. Not in the frame: because an inner function uses it, it has been on the heap from the
          beginning, in a <b>scope object</b> (V8 calls it a <i>context</i>). The frame refers to it, the inner function refers to it, and when
          the frame has gone, the function still does.
        </p>
        <p data-covers="l5-considerations-gc">
          From here on the ordinary rule holds, and no other. The scope object can be collected when nothing reaches it; and what
          reaches it are the closures. Step to the end: when <code>closureExample</code> lets go of the function, the function
          and its scope become unreachable together.
        </p>
      </Section>

      <Section id="retention" heading="What is kept by a closure is kept" covers={['l5-closure-impact']}>
        <p>
          A closure is a reference that you do not see. Whoever holds the function holds its variables, and all that these lead to.
          That is wanted, most of the time. It is a leak where the function is kept longer than its data is needed: a listener on{' '}
          <code>window</code>, a callback in a registry, a timer.
        </p>
        <Simulation title="as long as myClosure is there, largeObject is there" covers={['l5-example-large-object']}>
          <MemoryDiagram programs={['large-object']} />
        </Simulation>
        <p>
          Is that a leak? Only if nobody is going to call <code>myClosure</code> again. In{' '}
          <Link href="/leaks/closure-capture" prefetch={false}>a leak of the lab</Link> nobody is.
        </p>
      </Section>

      <Section id="locals" heading="Are local variables on the stack?">
        <Belief
          covers={['l5-belief-locals-on-stack']}
          belief="Local variables are stored on the stack. When the function ends, their memory is freed."
          experiment={<TrialButton trial="captured-local" />}
          truth={
            <p>
              Only of those that no inner function uses. What is captured is on the heap from the first moment, and outlives the
              call for as long as the inner function does. And what the variable <em>refers to</em> was never on the stack: it
              waits for the collector in any case.
            </p>
          }
        />
      </Section>

      <Section id="captured" heading="What exactly does a closure keep?">
        <Belief
          covers={['l5-belief-captures-all']}
          belief="A closure keeps everything that was in its scope, whether it uses it or not."
          experiment={<TrialButton trial="unused-variable" />}
          truth={
            <p>
              V8 reads the inner functions before it runs the outer one, and puts into the scope object only the variables that
              one of them mentions. The others stay in the frame and end with it.{' '}
              <Link href="/controls/unused-variable" prefetch={false}>A control</Link> shows it in a real page.
            </p>
          }
        />
        <Simulation title="one of two arrays is captured">
          <MemoryDiagram programs={['unused-and-used']} />
        </Simulation>
        <p>
          Add a line inside <code>closure</code> that mentions <code>unused</code>, and step again: the variable moves from the
          frame to the scope object. (A direct <code>eval</code> in the function would capture everything, since it might mention anything.)
        </p>
      </Section>

      <Section id="shared" heading="The surprise: siblings share one scope" covers={['l5-shared-context']}>
        <p>
          “That <em>one of them</em> mentions” is the trap. There is one scope object for all functions born in a scope. The
          function <code>say</code> uses a short text. Its sibling <code>search</code> uses the big array, and is long forgotten.
          Which of the two keeps the array?
        </p>
        <Simulation title="look at what #5 holds at the end">
          <MemoryDiagram programs={['shared-context']} />
        </Simulation>
        <p>Again, not only in the drawing:</p>
        <Measurement title="does a kept function keep what only its sibling uses?">
          <TrialButton trial="shared-scope" />
        </Measurement>
        <p>
          Nothing in the source of <code>say</code> leads to the array, so this leak is found in a heap snapshot and seldom by reading.{' '}
          <Link href="/leaks/shared-context" prefetch={false}>Here it is in a page</Link>.
        </p>
      </Section>

      <Section id="cheap" heading="Closures made cheap" covers={['l5-best-practices']}>
        <ul>
          <li>
            <b>Take out what you need, before.</b> A closure over a title is small; a closure over the report keeps the report.
          </li>
          <li>
            <b>Let functions that stay be born where nothing large lives</b>: in the module, or in a helper that is given only what
            it needs.
          </li>
          <li>
            <b>End what you begin.</b> A listener that is removed and a timer that is cleared hold no closure. A variable that a
            long-lived closure no longer needs can be set to <code>null</code>.
          </li>
        </ul>
        <Simulation title="two functions that tell a title">
          <MemoryDiagram programs={['cheap-closures']} />
        </Simulation>
        <Measurement title="which of the two objects does this browser collect?">
          <TrialButton trial="cheap-closure" />
        </Measurement>
      </Section>

      <Section id="suspended" heading="Calls that wait">
        <p>
          An <code>async</code> function leaves the stack at each <code>await</code>, but its call has not ended. Its variables
          are then in an object on the heap. The promise that the call waits for references this object, so a promise that
          never settles can keep the variables for as long as it is reachable itself. A generator that is not done keeps its
          variables, too.
        </p>
        <p>
          When the promise settles, the rest of the call becomes a <b>microtask</b>. Microtasks run as soon as the stack is empty,
          before the next timer. The diagram lists both below the stack.
        </p>
        <Simulation title="a suspended call on the heap, and the tasks that continue it">
          <MemoryDiagram programs={['suspended-call', 'microtasks', 'generator']} />
        </Simulation>
      </Section>

      <Section id="write" heading="Write closures" covers={['l5-practice-write-closures']}>
        <WriteClosures />
        <Simulation title="programs to change">
          <MemoryDiagram programs={['loop-closures', 'counters', 'shared-context']} />
        </Simulation>
      </Section>

      <Section id="summary" heading="In a few sentences" covers={['l5-summary']}>
        <ul>
          <li>A scope says where a name is known. How long its variable lives depends on who still refers to it.</li>
          <li>A variable that an inner function mentions is on the heap, in one scope object for all functions born there.</li>
          <li>A kept function keeps that scope object, with all that is in it: also what only its siblings use.</li>
          <li>A variable that no inner function mentions is not kept by any closure.</li>
          <li>Keep few functions for long, and give those little to remember.</li>
        </ul>
      </Section>

      <Section id="questions" heading="Key questions">
        <KeyQuestions questions={keyQuestions} />
      </Section>
    </Lesson>
  );
}
