import Link from 'next/link';
import { Term } from '@/components/glossary/term';
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
      aim="After this lesson you can draw what any small program keeps in memory: its calls, its variables, its objects and the references between them."
    >
      <Section id="memory" heading="What a program stores while it runs" covers={['l1-what-is-memory', 'l1-what-is-memory-management']}>
        <p>
          A running program must store its values: the number that it is counting, the list that it is filling, the place
          to which a function returns. It stores them in <b>memory</b>. It exists as long as the program runs, and it is
          limited.
        </p>
        <p>
          <b>Memory management</b> records which piece of memory is in use, what uses it, and when it is free again. A
          program that does not free memory runs out of it; a program that frees memory too early may find other data in
          it.
        </p>
        <p data-covers="l1-automatic">
          JavaScript manages memory by itself. Every literal, every <code>new</code> and every function in your program allocates memory automatically. The program does not free it either: the <b><Term id="garbage-collection">garbage collector</Term></b>{' '}
          looks from time to time for objects that can no longer be reached, and frees them.
        </p>
        <p data-covers="l1-why-learn">
          Then why learn about it? Because the garbage collector frees what cannot be <em>reached</em>, not what you no
          longer{' '}
          <em>need</em>. One forgotten reference keeps an object in memory, and a page that forgets one on every visit
          grows until it crashes. Creating garbage also costs time: programs that allocate less are faster.
        </p>
      </Section>

      <Section id="calls" heading="The stack: calls that have started and not ended" covers={['l1-types-of-memory']}>
        <p>
          Step through this program with <b>Forward</b>. Each call puts a <b>frame</b> on the stack, with the variables of
          that call. When the call returns, its frame is removed. The newest call is on top, and only the top one runs:
          last in, first out.
        </p>
        <Simulation title="a model of the memory of a program; if you change the program, it runs again">
          <MemoryDiagram programs={['calls']} />
        </Simulation>
        <p>
          Look at the variable <code>result</code>: there is one in each call of <code>square</code>. And on the right:
          functions are objects, so they are in the other kind of memory, the <b><Term id="heap">heap</Term></b>.
        </p>
      </Section>

      <Section id="references" heading="The heap: objects, and references to them" covers={['l1-example-stack-and-heap']}>
        <p>
          Here are two numbers, and one object that two variables reference. Before you go to the last step, predict what
          the program prints.
        </p>
        <Simulation title="variables on the left, the object that two of them reference on the right" covers={['l1-visualization']}>
          <MemoryDiagram programs={['two-names']} />
        </Simulation>
        <p>
          <code>obj</code> does not contain the object. It contains a <b>reference</b>: the arrow. <code>objRef =
          obj</code> copied the
          arrow, and there is still one object, <code>#1</code>. Point at either arrow, or move the focus to it, to see
          where it leads.
        </p>
      </Section>

      <Section id="compared" heading="Stack and heap side by side">
        <StackAndHeapTable />
        <p>
          “Fast” and “slow” need an explanation. Both are in the same hardware memory. The stack is fast because
          allocating a frame is one addition and freeing it is another, and because its few kilobytes are always in the
          cache. In V8, allocating an object is nearly as fast, because it is placed directly after the previous one. The
          expensive part is to find out later that it can be freed.
        </p>
      </Section>

      <Section id="same" heading="The same object, or an equal one?" covers={['l1-same-object']}>
        <p>
          <code>===</code> on objects checks one thing: do both arrows lead to the same object? Predict the result of each
          comparison in line 6. Then continue, and predict whose name changes in line 8, and what <code>rename</code>{' '}
          changes.
        </p>
        <Simulation title="equal objects are not the same object">
          <MemoryDiagram programs={['same-object']} />
        </Simulation>
        <p>
          A parameter is a separate variable. Setting <code>person.name</code> changes the object that the caller also
          references; setting <code>person</code> changes only the reference of the called function.
        </p>
      </Section>

      <Section id="given-back" heading="Allocated and freed" covers={['l1-allocation-and-deallocation']}>
        <p>
          Memory is allocated when a value is created, and can be freed when the value is unreachable. Look for the word{' '}
          <b>unreachable</b>: which assignment makes the first array unreachable, the one in line 4 or the one in line 5?
          And what happens at the end to the two objects that reference each other?
        </p>
        <Simulation title="unreachable objects have a dashed border until they are freed">
          <MemoryDiagram programs={['taken-and-given-back']} />
        </Simulation>
        <p>
          The frame of a call is freed immediately when the call returns. Objects are freed together, some time later,
          when the garbage collector runs; <Link href="/learn/garbage-collection" prefetch={false}>lesson 4</Link> shows
          how. Two objects that reference only each other are no problem for it: it does not count references but looks
          for objects that can be reached from the stack and the global variables.{' '}
          <Link href="/controls/cycle" prefetch={false}>A control</Link> proves this in the browser.
        </p>
      </Section>

      <Section id="overflow" heading="Push frames until the stack overflows" covers={['l1-stack-overflow']}>
        <p>
          The stack is small: about a megabyte. A function that calls itself endlessly fills it, and the engine throws an
          error that a program can catch. The stack of the drawing is much shorter, so that you can see the overflow.
        </p>
        <Simulation title="a stack that is 60 calls deep">
          <MemoryDiagram programs={['overflow']} />
        </Simulation>
        <p>How deep is the real stack? The button makes real calls in this page. A call with more variables needs more space.</p>
        <Measurement title="the depth of this browser’s own stack">
          <StackDepth />
        </Measurement>
        <p>
          The first runs may reach a smaller depth: when the engine has compiled the function, its frames are smaller. No
          depth is guaranteed, so do not rely on one. If the depth depends on the data, use a loop or a list of pending
          work.
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
                A slot has space for one small whole number or for one reference, and nothing else. The letters of a
                string are on the heap, and so is a number with a fraction. If a program creates a hundred thousand
                strings, the heap grows by all of them.
              </p>
              <p>
                A program cannot detect this, because a primitive never changes: it makes no difference whether two
                variables share one or have one each. Tick <b>Strings on the heap</b> to see it drawn as it really is.
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
          belief="Local variables are on the stack, and objects are on the heap. So you can see from the source code where each value is."
          experiment={<Timing suite="escape" />}
          truth={
            <p>
              The engine decides, and decides again each time it compiles. A variable is in a register, in the frame, or,
              if an inner function uses it, on the heap. An object that never leaves its function need not be allocated at
              all: V8 then keeps its fields as separate values. That is why the first row is about as fast as the one
              without an object, while storing the object outside costs more. “Stack” and “heap” tell you how long
              something <em>can</em> exist, not where its bytes are.
            </p>
          }
        />
      </Section>

      <Section id="draw" heading="Draw it yourself" covers={['l1-draw-diagrams']}>
        <p>Take a pencil and a sheet of paper.</p>
        <ol>
          <li>
            Read the first program, and draw its memory after the last line: a box with the variables, a box for each
            object, an arrow for each reference. Cross out the unreachable objects.
          </li>
          <li>Then jump to the last step, and compare. What did you draw differently?</li>
          <li>Do the same with the second program, at the step before line 13 runs.</li>
          <li>
            Change the first program so that the drawing ends with <em>two</em> unreachable objects. One line is enough.
          </li>
        </ol>
        <Simulation title="for comparison with your own drawing">
          <MemoryDiagram programs={['your-own-diagram', 'linked-list']} />
        </Simulation>
      </Section>

      <Section id="questions" heading="Key questions">
        <p>First answer each question yourself, aloud or on paper. Then open the answer.</p>
        <KeyQuestions questions={keyQuestions} />
      </Section>
    </Lesson>
  );
}
