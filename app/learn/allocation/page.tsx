import Link from 'next/link';
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
    <Lesson step={step} aim="Afterwards you can say what a variable holds, what an assignment copies, and about how many bytes a value costs.">
      <Section id="stored" heading="A variable is a slot" covers={['l2-how-stored']}>
        <p>
          Every variable, every property and every element of an array is a slot. In the heap it takes 8 bytes in Node and 4 in
          Chrome, which packs its references. A slot holds either a small whole number or a reference to something in the heap.
          (One exception: an array of nothing but numbers, some with fractions, holds them directly, 8 bytes each;{' '}
          <Link href="/learn/advanced#typed-arrays" prefetch={false}>lesson 6</Link> measures it.)
        </p>
        <table data-covers="l2-stored-table">
          <caption>What the slot holds, and what is in the heap</caption>
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
              <td>one of each, made when the engine starts</td>
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
          So the picture of a program has two sides: slots, and things in the heap that they lead to. Where the slot itself is (on the stack, in a register, in the heap) the engine decides anew whenever it compiles.
        </p>
        <div data-covers="l2-visualization">
          <Sample step={step} name="picture" />
          <SlotPicture />
        </div>
      </Section>

      <Section id="types" heading="Primitive and reference" covers={['l2-primitive-reference']}>
        <p>
          <b>Primitive</b> are <code>number</code>, <code>string</code>, <code>boolean</code>, <code>null</code>,{' '}
          <code>undefined</code>, <code>symbol</code> and <code>bigint</code>. A primitive never changes; there is only another one.
        </p>
        <Sample step={step} name="primitives" covers={['l2-example-primitives']} />
        <p>
          <b>Reference types</b> are all the rest: objects, arrays, functions and closures, maps, sets, dates. They have an identity,
          and can change while others look on.
        </p>
        <Sample step={step} name="references" covers={['l2-example-references']} />
      </Section>

      <Section id="static-dynamic" heading="Known before, or asked for while running" covers={['l2-static-dynamic']}>
        <p>
          <b>Static</b> allocation is settled before the program runs: how many slots a call of a function needs, for example. They
          are taken in one go when the call begins and given back when it ends. <b>Dynamic</b> allocation happens as the program
          runs, in an amount that nobody knew: each literal, <code>new</code>, closure or joined string takes a piece of the heap.
        </p>
        <p>
          In C a programmer chooses. In JavaScript the slots of a call are static in this sense, and every value that does not
          fit into one is dynamic. An optimising compiler may even leave an allocation out, when it can prove that the object
          never gets out of the function.
        </p>
      </Section>

      <Section id="copy" heading="What a copy copies: the slot">
        <p>An assignment, a parameter and a return value all do the same: they copy what is in the slot.</p>
        <Simulation title="slots and heap, step by step; strings are drawn on the heap">
          <MemoryDiagram programs={['copies', 'strings', 'two-names']} strings />
        </Simulation>
        <h3>A primitive: two independent values</h3>
        <Sample step={step} name="copy-primitives" covers={['l2-copy-primitives']} />
        <Sample step={step} name="immutable-string" />
        <h3>A reference: one object, two ways to it</h3>
        <Sample step={step} name="copy-references" covers={['l2-copy-references']} />
      </Section>

      <Section id="predict" heading="Predict, then run" covers={['l2-write-assignments']}>
        <p>Say first what each program prints. Then run it; it runs in this page.</p>
        <div data-covers="l2-exercise-copying">
          <Predict />
        </div>
      </Section>

      <Section id="sizes" heading="What a value costs">
        <p>
          Ask the engine. A Node process of its own makes thousands of each kind, collects before and after, and divides; then it
          takes a heap snapshot of itself and looks up the same. The two ways know nothing of each other.
        </p>
        <Measurement title="bytes of one value, in the Node that serves this page" covers={['l2-measured-sizes']}>
          <ValueSizes />
        </Measurement>
        <p>
          Look for four things. A small whole number costs nothing beyond its slot. A letter costs one byte until the text holds a
          sign outside Latin, and then every letter of it costs two. An empty object is not small: V8 leaves room for a few
          properties. And a small typed array costs far more than its bytes; it pays from a hundred numbers up. In Chrome most of
          these are about half, since its references have 4 bytes.
        </p>
        <p>
          Weighing has a trap. V8 compiles busy functions on a thread of its own, and a job that waits for it can keep what the
          program has let go. With both cores of a machine loaded, an entry of the large map seemed to weigh 79 bytes and not
          46, in five runs of nine; compiled on the program’s own thread, in none. So this process runs with{' '}
          <code>--no-concurrent-recompilation</code>.
        </p>
      </Section>

      <Section id="belief" heading="Are primitives in the heap?">
        <Belief
          covers={['l2-belief-primitives-not-in-heap']}
          belief="Primitives are stored on the stack; only objects are in the heap."
          experiment={<StringsInTheHeap />}
          truth={
            <p>
              Strings, bigints, symbols and numbers with a fraction are in the heap, each with its own bytes; a heap snapshot lists
              them. What sets primitives apart is not where they are but that they never change: so it cannot be told whether
              two variables share one. Equal strings may even be one and the same: see{' '}
              <Link href="/controls/string-interning" prefetch={false}>the control</Link>.
            </p>
          }
        />
      </Section>

      <Section id="debug" heading="Look for yourself" covers={['l2-exercise-debug']}>
        <ol>
          <li>
            Open DevTools on this page, go to the <b>Console</b>, and paste the last program of the exercise. Print both:{' '}
            <code>console.log(one, two, one === two, one.tags === two.tags)</code>. The two objects are different; their tags are the
            same.
          </li>
          <li>
            A log shows an object as it is when you open it, not as it was. <code>console.log(structuredClone(one))</code> shows it as
            it was.
          </li>
          <li>
            Type <code>window.sample = {'{ text: "findMe".repeat(1000) + Math.random() }'}</code>, go to <b>Memory</b>, take a heap snapshot, and
            search with <kbd>Ctrl</kbd> <kbd>F</kbd> for <code>sample</code>. Its text is a node of its own, with a size of its own.
          </li>
          <li>
            Note the two columns: <b>shallow size</b> is the object alone, <b>retained size</b> what would go if it went.
          </li>
        </ol>
      </Section>

      <Section id="questions" heading="Key questions">
        <KeyQuestions questions={keyQuestions} />
      </Section>
    </Lesson>
  );
}
