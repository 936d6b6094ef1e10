import Link from 'next/link';
import { Term } from '@/components/glossary/term';
import { Predict } from '@/components/lessons/collection/predict';
import { Belief } from '@/components/lessons/belief';
import { Measurement, Simulation } from '@/components/lessons/figure';
import { KeyQuestions } from '@/components/lessons/key-questions';
import { Lesson } from '@/components/lessons/lesson';
import { Sample } from '@/components/lessons/sample';
import { Section } from '@/components/lessons/section';
import { MemoryDiagram } from '@/components/lessons/stepper/memory-diagram';
import { StringsInTheHeap } from '@/components/lessons/measure/strings-in-the-heap';
import { ValueSizes } from '@/components/lessons/measure/value-sizes';
import { keyQuestions } from './key-questions';
import { SlotPicture } from './slot-picture';

const step = 'allocation';

export default function Allocation() {
  return (
    <Lesson step={step} aim="After this lesson you can say what a variable contains, what an assignment copies, and roughly how many bytes a value needs.">
      <Section id="stored" heading="A variable is a slot" covers={['l2-how-stored']}>
        <p>
          Every variable, every property and every element of an array is a slot. On the heap a slot needs 8 bytes in Node
          and 4 in Chrome, which compresses its references. A slot contains either a small whole number or a reference to
          something on the heap. (One exception: an array that contains only numbers, some with fractions, stores them
          directly, 8 bytes each;{' '}
          <Link href="/learn/advanced#typed-arrays" prefetch={false}>lesson 6</Link> measures it.)
        </p>
        <table data-covers="l2-stored-table">
          <caption>What the slot contains, and what is on the heap</caption>
          <thead>
            <tr>
              <th>Value</th>
              <th>In the slot</th>
              <th>In the heap</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">small whole number</th>
              <td>the number itself</td>
              <td>nothing</td>
            </tr>
            <tr>
              <th scope="row">true, false, null, undefined</th>
              <td>a reference</td>
              <td>one object for each, created when the engine starts</td>
            </tr>
            <tr>
              <th scope="row">any other number, bigint, string, symbol</th>
              <td>a reference</td>
              <td>the value, which never changes</td>
            </tr>
            <tr>
              <th scope="row">object, array, function, Map, Date …</th>
              <td>a reference</td>
              <td>the object, which may change</td>
            </tr>
          </tbody>
        </table>
        <p>
          So the memory of a program has two parts: slots, and the values on the heap that they reference. The engine
          decides where the slot itself is (on the stack, in a register, on the heap) each time it compiles.
        </p>
        <div data-covers="l2-visualization">
          <Sample step={step} name="picture" />
          <SlotPicture />
        </div>
      </Section>

      <Section id="types" heading="Primitive and reference" covers={['l2-primitive-reference']}>
        <p>
          <b>Primitive</b> are <code>number</code>, <code>string</code>, <code>boolean</code>, <code>null</code>,{' '}
          <code>undefined</code>, <code>symbol</code> and <code>bigint</code>. A primitive never changes; an operation
          returns another value.
        </p>
        <Sample step={step} name="primitives" covers={['l2-example-primitives']} />
        <p>
          <b>Reference types</b> are all other types: objects, arrays, functions and closures, maps, sets, dates. They
          have an identity, and every variable that references one sees its changes.
        </p>
        <Sample step={step} name="references" covers={['l2-example-references']} />
      </Section>

      <Section id="static-dynamic" heading="Static and dynamic allocation" covers={['l2-static-dynamic']}>
        <p>
          <b>Static</b> allocation is determined before the program runs: for example, how many slots a call of a function
          needs. They are allocated together when the call begins and freed when it ends. <b>Dynamic</b> allocation
          happens while the program runs, in an amount that is not known in advance: each literal, <code>new</code>,
          closure or concatenated string allocates memory on the heap.
        </p>
        <p>
          In C the programmer chooses. In JavaScript the slots of a call are static in this sense, and every value that
          does not fit into a slot is dynamic. An optimising compiler can even omit an allocation if it can prove that the
          object is never used outside the function.
        </p>
      </Section>

      <Section id="copy" heading="An assignment copies the slot">
        <p>An assignment, a parameter and a return value all do the same: they copy the content of the slot.</p>
        <Simulation title="slots and heap, step by step; strings are drawn on the heap">
          <MemoryDiagram programs={['copies', 'strings', 'two-names']} strings />
        </Simulation>
        <h3>A primitive: two independent values</h3>
        <Sample step={step} name="copy-primitives" covers={['l2-copy-primitives']} />
        <Sample step={step} name="immutable-string" />
        <h3>A reference: one object, two references to it</h3>
        <Sample step={step} name="copy-references" covers={['l2-copy-references']} />
      </Section>

      <Section id="predict" heading="Predict, then run" covers={['l2-write-assignments']}>
        <p>First predict what each program prints. Then run it; it runs in this page.</p>
        <div data-covers="l2-exercise-copying">
          <Predict />
        </div>
      </Section>

      <Section id="sizes" heading="How much memory a value needs">
        <p>
          Measure it. A separate Node process creates thousands of values of each kind, forces a collection before and
          after, and divides the difference. Then it takes a heap snapshot of itself and reads the same sizes from it. The
          two methods are independent.
        </p>
        <Measurement title="bytes of one value, in the Node that serves this page" covers={['l2-measured-sizes']}>
          <ValueSizes />
        </Measurement>
        <p>
          Look for four things. A small whole number needs no memory beyond its slot. A letter needs one byte; if the text
          contains a character outside Latin-1, every letter needs two. An empty object is not small: V8 reserves space
          for a few properties. And a small typed array needs far more memory than its bytes; it is worth it from about a
          hundred numbers. In Chrome most of these values are about half, because its references have 4 bytes.
        </p>
        <p>
          There is a trap in measuring. V8 compiles frequently called functions on a separate thread, and a waiting
          compile job can retain objects that the program has released. With both cores of a machine loaded, an entry of
          the large map seemed to need 79 bytes instead of 46 in five of nine runs. Compiled on the program’s own thread,
          this never happened. So this process runs with{' '}
          <code>--no-concurrent-recompilation</code>.
        </p>
      </Section>

      <Section id="belief" heading="Are primitives on the heap?">
        <Belief
          covers={['l2-belief-primitives-not-in-heap']}
          belief="Primitives are stored on the stack; only objects are on the heap."
          experiment={<StringsInTheHeap />}
          truth={
            <p>
              Strings, bigints, symbols and numbers with a fraction are on the heap, each with its own bytes; a heap
              snapshot lists them. Primitives differ from objects not in where they are stored but in that they never
              change: so a program cannot detect whether two variables share one. Equal strings may even be one value in
              memory: see{' '}
              <Link href="/controls/string-interning" prefetch={false}>the control</Link>.
            </p>
          }
        />
      </Section>

      <Section id="debug" heading="Check it in DevTools" covers={['l2-exercise-debug']}>
        <ol>
          <li>
            Open DevTools on this page, go to the <b>Console</b>, and paste the last program of the exercise. Print both:{' '}
            <code>console.log(one, two, one === two, one.tags === two.tags)</code>. The two objects are different; both
            reference the same tags array.
          </li>
          <li>
            The console shows an object as it is when you expand it, not as it was when you logged it.{' '}
            <code>console.log(structuredClone(one))</code> shows it as it was at that time.
          </li>
          <li>
            Type <code>window.sample = {'{ text: "findMe".repeat(1000) + Math.random() }'}</code>, go to <b>Memory</b>,
            take a heap snapshot, and
            search with <kbd>Ctrl</kbd> <kbd>F</kbd> for <code>sample</code>. Its text is a separate node with its own size.
          </li>
          <li>
            Note the two columns: <b><Term id="shallow-size">shallow size</Term></b> is the size of the object alone, <b><Term id="retained-size">retained size</Term></b> is the memory
            that would be freed if the object were collected.
          </li>
        </ol>
      </Section>

      <Section id="questions" heading="Key questions">
        <KeyQuestions questions={keyQuestions} />
      </Section>
    </Lesson>
  );
}
