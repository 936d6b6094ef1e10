import Link from 'next/link';
import { Timing } from '@/components/lessons/timing/timing';
import { Belief } from '@/components/lessons/belief';
import { Measurement, Simulation } from '@/components/lessons/figure';
import { KeyQuestions } from '@/components/lessons/key-questions';
import { Lesson } from '@/components/lessons/lesson';
import { Section } from '@/components/lessons/section';
import { StringsInTheHeap } from '@/components/lessons/measure/strings-in-the-heap';
import { MemoryDiagram } from '@/components/lessons/stepper/memory-diagram';
import { StackDepth } from '@/components/lessons/stepper/stack-depth';
import { keyQuestions } from './key-questions';
import { StackAndHeapTable } from './table';

export default function StackAndHeap() {
  return (
    <Lesson
      step="stack-and-heap"
      aim="Afterwards you can draw what any small program keeps in memory: its calls, its variables, its objects and the references between them."
    >
      <Section id="memory" heading="What a program keeps while it runs" covers={['l1-what-is-memory', 'l1-what-is-memory-management']}>
        <p>
          A running program has to put its values somewhere: the number it is counting, the list it is filling, the place to
          which a function will return. That somewhere is <b>memory</b>. It lasts as long as the program, and there is not
          endlessly much of it.
        </p>
        <p>
          <b>Memory management</b> is the book-keeping about it: which piece is taken, by whom, and when it is free again.
          Whoever forgets to free a piece runs out; whoever frees it too early finds something else in it.
        </p>
        <p data-covers="l1-automatic">
          JavaScript does the book-keeping itself. Every literal, every <code>new</code>, every function you write down takes
          memory, without a word in the program. Nothing in the program gives it back either: the <b>garbage collector</b>{' '}
          looks from time to time for what can no longer be reached, and takes that.
        </p>
        <p data-covers="l1-why-learn">
          Then why learn it? Because the collector frees what cannot be <em>reached</em>, not what you no longer{' '}
          <em>need</em>. One forgotten reference keeps an object alive, and a page that forgets one in every visit grows until
          it dies. And because making garbage costs time: programs that know what they allocate are faster.
        </p>
      </Section>

      <Section id="calls" heading="The stack: calls that have begun and not ended" covers={['l1-types-of-memory']}>
        <p>
          Step through this program with <b>Forward</b>. Each call puts a <b>frame</b> on the stack, with the variables of that
          call. When the call returns, its frame is gone. The newest call is on top, and only the top one runs: last in, first
          out.
        </p>
        <Simulation title="a stepper’s model of the memory of a program; change the program, it runs again">
          <MemoryDiagram programs={['calls']} />
        </Simulation>
        <p>
          Look at the variable <code>result</code>: there is one in each call of <code>square</code>, and never two at once. And
          at the right: functions are objects, so they are in the other kind of memory, the <b>heap</b>.
        </p>
      </Section>

      <Section id="references" heading="The heap: objects, and references to them" covers={['l1-example-stack-and-heap']}>
        <p>
          Now two numbers, and one object with two names. Before you go to the last step, say what the program prints.
        </p>
        <Simulation title="variables on the left, the object that two of them refer to on the right" covers={['l1-visualization']}>
          <MemoryDiagram programs={['two-names']} />
        </Simulation>
        <p>
          <code>obj</code> does not hold the object. It holds a <b>reference</b>: the arrow. <code>objRef = obj</code> copied the
          arrow, and there is still one object, <code>#1</code>. Point at either arrow, or move the focus to it, to see where it
          leads.
        </p>
      </Section>

      <Section id="compared" heading="Stack and heap side by side">
        <StackAndHeapTable />
        <p>
          “Fast” and “slow” need care. Both are the same chips. The stack is quick because taking a frame is one addition, and
          giving it back another; and because its few kilobytes are always in the cache. Making an object in V8 is nearly as
          quick, since it too is put right behind the last one; what costs is finding out later that it may go.
        </p>
      </Section>

      <Section id="same" heading="The same object, or one that looks the same?" covers={['l1-same-object']}>
        <p>
          <code>===</code> on objects asks one thing: do both arrows lead to the same place? Say for each comparison in line 6
          what it gives. Then step on, and say whose name changes in line 8, and what <code>rename</code> changes.
        </p>
        <Simulation title="equal is not the same">
          <MemoryDiagram programs={['same-object']} />
        </Simulation>
        <p>
          A parameter is a variable of its own. Setting <code>person.name</code> changes the object that the caller sees, too;
          setting <code>person</code> only turns the arrow of the callee.
        </p>
      </Section>

      <Section id="given-back" heading="Taken, and given back" covers={['l1-allocation-and-deallocation']}>
        <p>
          Memory is taken when a value is made and can be given back when nothing reaches it. Watch for the word{' '}
          <b>unreachable</b>: which assignment is it that lets go of the first array, that in line 4 or that in line 5? And what becomes of the two
          objects at the end, which refer to each other?
        </p>
        <Simulation title="what nothing reaches is drawn with a broken line until it is freed">
          <MemoryDiagram programs={['taken-and-given-back']} />
        </Simulation>
        <p>
          The frame of a call is given back at once, when it returns. Objects are given back some time later, together, when the
          collector has come round; <Link href="/learn/garbage-collection" prefetch={false}>lesson 4</Link> shows how. Two
          objects that only have each other are no problem for it: it counts no references, it looks for what can be reached
          from the stack and the globals. <Link href="/controls/cycle" prefetch={false}>A control</Link> proves that in the browser.
        </p>
      </Section>

      <Section id="overflow" heading="Push until it overflows" covers={['l1-stack-overflow']}>
        <p>
          The stack is small: about a megabyte. A function that calls itself without an end fills it, and the engine answers
          with an error that a program can catch. In the drawing the stack is made much shorter, so that you can see it happen.
        </p>
        <Simulation title="a stack that is 60 calls deep">
          <MemoryDiagram programs={['overflow']} />
        </Simulation>
        <p>How deep is the real one? The button pushes real calls in this page. A call that carries more takes more room.</p>
        <Measurement title="the depth of this browser’s own stack">
          <StackDepth />
        </Measurement>
        <p>
          The first runs may go less deep: once the engine has compiled the function, its frames are smaller. Nobody
          promises you a depth, so do not count on one: use a loop, or a list of what is still to do, where the data decides how deep it goes.
        </p>
      </Section>

      <Section id="primitives" heading="Are strings and numbers on the stack?">
        <Belief
          covers={['l1-belief-primitives-on-stack']}
          belief="Primitives, such as numbers and strings, are stored on the stack; only objects are in the heap."
          experiment={<StringsInTheHeap />}
          truth={
            <>
              <p>
                A slot has room for one small whole number or for one reference, and nothing else. The letters of a string are on the heap, and
                so is a number with a fraction. Where a hundred thousand strings are made, the heap grows by all of them.
              </p>
              <p>
                You cannot notice it in a program, because a primitive never changes: whether two variables share one, or have
                one each, makes no difference to what they say. Tick <b>Strings on the heap</b> to draw it as it is.
              </p>
            </>
          }
        />
        <Simulation title="strings drawn as values on the heap">
          <MemoryDiagram programs={['strings']} strings />
        </Simulation>
      </Section>

      <Section id="engine-decides" heading="Is a local variable on the stack?">
        <Belief
          covers={['l1-belief-engine-decides']}
          belief="What is local lies on the stack, and an object lies on the heap. So you can read off a program where its values are."
          experiment={<Timing suite="escape" />}
          truth={
            <p>
              The engine decides, and decides anew when it compiles. A variable is in a register, in the frame, or, when an inner function uses
              it, on the heap. An object that never leaves its function need not be made at all: V8 then keeps its fields as
              plain values, which is why the first row is about as fast as the one without an object, while storing it outside costs more.
              “Stack” and “heap” tell you how long something <em>can</em> live, not where its bytes are.
            </p>
          }
        />
      </Section>

      <Section id="draw" heading="Draw it yourself" covers={['l1-draw-diagrams']}>
        <p>Take a pencil and a sheet of paper.</p>
        <ol>
          <li>
            Read the first program, and draw its memory as it is after the last line: a box with the variables, a box for each
            object, an arrow for each reference. Cross out what nothing reaches.
          </li>
          <li>Then jump to the last step, and compare. What of it did you draw differently?</li>
          <li>Do the same with the second, at the step before line 13 runs.</li>
          <li>
            Change the first program so that the drawing ends with <em>two</em> unreachable objects. One line is enough.
          </li>
        </ol>
        <Simulation title="for comparison with your own drawing">
          <MemoryDiagram programs={['your-own-diagram', 'linked-list']} />
        </Simulation>
      </Section>

      <Section id="questions" heading="Key questions">
        <p>Answer them for yourself first, aloud or on paper; then open the answer.</p>
        <KeyQuestions questions={keyQuestions} />
      </Section>
    </Lesson>
  );
}
