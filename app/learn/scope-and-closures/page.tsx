import Link from 'next/link';
import { Term } from '@/components/glossary/term';
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
      aim="After this lesson you can say how long any variable of a program lives, which variables a function retains, and how to retain fewer."
    >
      <Section id="scope" heading="Where a name can be used" covers={['l5-scope']}>
        <p>
          The <b><Term id="scope">scope</Term></b> of a variable is the part of the program in which its name can be used. It also says when the variable
          begins: at its declaration, each time the scope is entered. When it <em>ends</em> is the question of this lesson.
        </p>
        <p data-covers="l5-global-scope">
          <b>Global</b> variables, and those of a module, exist as long as the program: as long as the tab. The objects
          that they reference stay in memory until something else is assigned.
        </p>
        <p data-covers="l5-local-scope">
          <b>Local</b> variables belong to a function, or with <code>let</code> and <code>const</code> to a block: the braces of
          an <code>if</code>, one iteration of a loop. Every call and every iteration has its own variables.
        </p>
        <Simulation title="three scopes, and the objects that their variables refer to">
          <MemoryDiagram programs={['lifetimes']} />
        </Simulation>
        <p>Step to line 9, and watch the object of the block. Then watch the objects of the loop: one for each iteration.</p>
      </Section>

      <Section id="impact" heading="What a scope means for memory" covers={['l5-scope-impact']}>
        <p>
          The drawing is a model. Does the same happen in this browser? The experiment creates one object for each kind of
          variable, lets the scopes end, and allocates until the browser collects garbage. A{' '}
          <code>FinalizationRegistry</code> reports which objects were collected.
        </p>
        <Measurement title="which of three objects does this browser collect?">
          <TrialButton trial="lifetimes" />
        </Measurement>
        <p>
          So the wider the scope, the longer its objects stay. A module variable that is used only once retains one
          unneeded object; a module variable that is a list and grows with each visit is{' '}
          <Link href="/leaks/forgotten-array" prefetch={false}>a leak</Link>.
        </p>
      </Section>

      <Section id="closure" heading="A function that remembers" covers={['l5-closure']}>
        <p>
          A function can use the variables of the scopes in which it is written. It can still use them after it was
          returned or stored elsewhere. A function together with these variables is a <b><Term id="closure">closure</Term></b>.
        </p>
        <Simulation title="outerFunction has ended; its variable has not" covers={['l5-example-outer-function']}>
          <MemoryDiagram programs={['closure', 'counters']} />
        </Simulation>
        <p>
          Look where <code>outerVar</code> is. It is not in the frame: because an inner function uses it, it has been on
          the heap from the beginning, in a <b>scope object</b> (V8 calls it a <i>context</i>). The frame and the inner
          function both reference it. When the frame has ended, the function still does.
        </p>
        <p data-covers="l5-considerations-gc">
          From here on only the usual rule applies: the scope object can be collected when it is unreachable, and only the
          closures reference it. Step to the end: when <code>closureExample</code> no longer references the function, the
          function and its scope become unreachable together.
        </p>
      </Section>

      <Section id="retention" heading="A closure retains its variables" covers={['l5-closure-impact']}>
        <p>
          A closure is a reference that you do not see. Code that retains the function also retains its variables and
          every object that they reference. Usually this is intended. It is a leak if the function is retained longer than
          its data is needed: a listener on{' '}
          <code>window</code>, a callback in a registry, a timer.
        </p>
        <Simulation title="as long as myClosure is there, largeObject is there" covers={['l5-example-large-object']}>
          <MemoryDiagram programs={['large-object']} />
        </Simulation>
        <p>
          Is that a leak? Only if nothing will ever call <code>myClosure</code> again. In{' '}
          <Link href="/leaks/closure-capture" prefetch={false}>a leak of the lab</Link> nothing will.
        </p>
      </Section>

      <Section id="locals" heading="Are local variables on the stack?">
        <Belief
          covers={['l5-belief-locals-on-stack']}
          belief="Local variables are stored on the stack. When the function ends, their memory is freed."
          experiment={<TrialButton trial="captured-local" />}
          truth={
            <p>
              This is true only of variables that no inner function uses. A captured variable is on the heap from the
              beginning, and exists as long as the inner function does, even after the call. And the object that the
              variable <em>refers to</em> was never on the stack: the garbage collector frees it in any case.
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
              V8 parses the inner functions before it runs the outer one, and puts into the scope object only the
              variables that one of them uses. The others stay in the frame and end with it.{' '}
              <Link href="/controls/unused-variable" prefetch={false}>A control</Link> shows it in a real page.
            </p>
          }
        />
        <Simulation title="one of two arrays is captured">
          <MemoryDiagram programs={['unused-and-used']} />
        </Simulation>
        <p>
          Add a line inside <code>closure</code> that mentions <code>unused</code>, and step again: the variable moves
          from the frame to the scope object. (A direct <code>eval</code> in the function would capture everything,
          because it could use any variable.)
        </p>
      </Section>

      <Section id="shared" heading="A surprise: functions of one scope share it" covers={['l5-shared-context']}>
        <p>
          “That <em>one of them</em> uses” is the trap. There is one scope object for all functions created in a scope.
          The function <code>say</code> uses a short text. Its sibling <code>search</code> uses the big array, but is no
          longer referenced. Which of the two retains the array?
        </p>
        <Simulation title="look at what #5 holds at the end">
          <MemoryDiagram programs={['shared-context']} />
        </Simulation>
        <p>This is not only true in the drawing:</p>
        <Measurement title="does a function retain what only its sibling uses?">
          <TrialButton trial="shared-scope" />
        </Measurement>
        <p>
          Nothing in the source of <code>say</code> references the array, so you find this leak in a heap snapshot and
          rarely by reading the code.{' '}
          <Link href="/leaks/shared-context" prefetch={false}>Here it is in a page</Link>.
        </p>
      </Section>

      <Section id="cheap" heading="How to retain less with closures" covers={['l5-best-practices']}>
        <ul>
          <li>
            <b>Read the needed value first.</b> A closure over a title is small; a closure over the report retains the report.
          </li>
          <li>
            <b>Create long-lived functions where no large object is in scope</b>: in the module, or in a helper function
            that receives only what it needs.
          </li>
          <li>
            <b>End what you start.</b> A removed listener and a cleared timer retain no closure. A variable that a
            long-lived closure no longer needs can be set to <code>null</code>.
          </li>
        </ul>
        <Simulation title="two functions that return a title">
          <MemoryDiagram programs={['cheap-closures']} />
        </Simulation>
        <Measurement title="which of the two objects does this browser collect?">
          <TrialButton trial="cheap-closure" />
        </Measurement>
      </Section>

      <Section id="suspended" heading="Suspended calls">
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

      <Section id="summary" heading="Summary" covers={['l5-summary']}>
        <ul>
          <li>A scope says where a name can be used. How long its variable lives depends on what still references it.</li>
          <li>A variable that an inner function uses is on the heap, in one scope object for all functions created in that scope.</li>
          <li>A function retains that scope object with everything in it, including what only its sibling functions use.</li>
          <li>A variable that no inner function uses is not retained by any closure.</li>
          <li>Keep few functions for a long time, and let them use few variables.</li>
        </ul>
      </Section>

      <Section id="questions" heading="Key questions">
        <KeyQuestions questions={keyQuestions} />
      </Section>
    </Lesson>
  );
}
