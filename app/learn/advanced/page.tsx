import Link from 'next/link';
import { Timing } from '@/components/lessons/timing/timing';
import { Chunks } from '@/components/lessons/timing/chunks';
import { Crossing } from '@/components/lessons/timing/crossing';
import { KeptBuffers } from '@/components/lessons/timing/kept-buffers';
import { NodeMeasurement } from '@/components/lessons/timing/node-measurement';
import { Offload } from '@/components/lessons/timing/offload';
import { Measurement } from '@/components/lessons/figure';
import { KeyQuestions } from '@/components/lessons/key-questions';
import { Lesson } from '@/components/lessons/lesson';
import { Sample } from '@/components/lessons/sample';
import { Section } from '@/components/lessons/section';
import { PhotoWall } from '@/components/lessons/workshop/photo-wall';
import { LookupBelief, PoolBelief, PreallocationBelief, WorkerBelief } from './beliefs';
import { CleanUpTable } from './clean-up';
import { columns } from './columns';
import { Generations } from './generations';
import { keyQuestions } from './key-questions';
import { Profiling } from './profiling';
import { Summary } from './summary';

const step = 'advanced';

export default function Advanced() {
  return (
    <Lesson
      step={step}
      aim="After this lesson you can choose, by measuring, how to store data, how to move it and how to release it."
    >
      <Section id="weak" heading="Data that is released with its object" covers={['l6-weakmap-weakset']}>
        <p>
          A Map retains its keys. If you store data about an object in a Map, the object stays in memory as long as the
          Map, even if nothing else references it. A WeakMap keeps the value only while something <em>else</em> retains
          the key. A WeakSet is the same without values: it answers “have I seen this object?”
        </p>
        <Sample step={step} name="weak-notes" />
        <p>A WeakMap has no size and cannot be listed, because the result would depend on when the garbage collector last ran.</p>
      </Section>

      <Section id="workshop" heading="Workshop: a photo wall on a WeakMap">
        <p>
          Hang photos, mark some as favourites, remove all of them, and force a collection. Then change the switch and do
          it again. The wall and its code are the same, except for the two lines that create the Map and the Set.
        </p>
        <Measurement title="photos on a wall, counted while they are in memory" covers={['l6-weakmap-application']}>
          <PhotoWall />
        </Measurement>
        <p>
          To build it yourself, start with a Map and see that the count does not fall. Then change <code>new Map()</code> to{' '}
          <code>new WeakMap()</code>, and find out what no longer works. Code that reads the size or iterates over all
          entries needs another solution.
        </p>
        <LookupBelief />
      </Section>

      <Section id="typed-arrays" heading="Typed arrays: numbers in a compact form" covers={['l6-typed-arrays']}>
        <p>
          A buffer is a sequence of bytes; a typed array is a view that reads and writes it. Every element has the same
          size and type, so the engine need not check the type, and only the numbers are stored.
        </p>
        <Sample step={step} name="typed-array" covers={['l6-example-typed-array']} />
        <Measurement title="time: the same sum over different arrays">
          <Timing suite="sum" />
        </Measurement>
        <Measurement title="bytes: the same numbers in different arrays">
          <NodeMeasurement experiment="array-bytes" caption="200,000 numbers" columns={columns['array-bytes']} />
        </Measurement>
        <p>
          Many people say that typed arrays are much smaller than plain arrays. Measure it: V8 stores an array that
          contains only numbers as compactly as a Float64Array. There are two differences. If the array contains something
          else as well, each number becomes its own object. And only a typed array can use less than the size of a slot (8
          bytes in Node, 4 in Chrome) for an element.
        </p>
      </Section>

      <Section id="preallocate" heading="Preallocated memory" covers={['l6-preallocate']}>
        <p>
          When a growing array is full, the engine allocates a larger block and copies all elements into it. If you know
          the length in advance, you can avoid the copying and the unused space at the end.
        </p>
        <Sample step={step} name="preallocate" />
        <PreallocationBelief />
        <h3>Exercise</h3>
        <p data-covers="l6-exercise-preallocate">
          Imagine a table of 200,000 prices that is filled row by row. Write down which of the five ways above you expect
          to be the fastest, and which to need the fewest bytes. Then measure both, and explain any wrong prediction. In
          your own project, take a heap snapshot and find the array by its retained size: it should be eight bytes times
          its length.
        </p>
      </Section>

      <Section id="slices" heading="A view retains the whole buffer">
        <p>
          In Node, the bytes of a Buffer are outside V8’s heap, and a small object inside the heap represents it. A Buffer
          is a Uint8Array with more methods, so everything said about typed arrays applies. Files, sockets and streams use
          Buffers.
        </p>
        <Sample step={step} name="node-buffers" covers={['l6-node-buffers']} />
        <p>
          Taking a slice of a Buffer copies nothing: the slice is a second view of the same bytes. That is fast, but it
          has a consequence that is easy to miss: as long as the slice is in memory, so are all the bytes.
        </p>
        <Sample step={step} name="buffer-slices" covers={['l6-buffer-slices']} />
        <Measurement title="in this browser: which files are retained by their slices">
          <KeptBuffers />
        </Measurement>
        <Measurement title="in Node: what sixteen bytes retain">
          <NodeMeasurement experiment="slices" caption="A short piece of a long one (1 MB)" columns={columns.slices} />
        </Measurement>
        <p>
          Strings behave in the same way: in V8, a substring of 13 characters or more is a view of the long string. The case{' '}
          <Link href="/leaks/buffer-view" prefetch={false}>buffer-view</Link> shows this leak in a page. So use a view while you work with the whole, and copy the part that you keep.
        </p>
        <Measurement title="time: what the copy costs">
          <Timing suite="windows" />
        </Measurement>
      </Section>

      <Section id="fragmentation" heading="Fragmentation: gaps between objects" covers={['l6-fragmentation']}>
        <p>
          The heap consists of pages. V8 returns a page to the operating system when no object on it is alive; a single
          live object keeps the whole page. The experiment fills the old generation, drops most or half of the cells, and
          compares the memory that objects use with the memory of the pages.
        </p>
        <Measurement title="memory of objects and of pages, after dropping cells" covers={['l6-exercise-fragmentation']}>
          <NodeMeasurement experiment="fragmentation" caption="8,000 cells of about 1 kB" columns={columns.fragmentation} />
        </Measurement>
        <p>
          Read the rows from top to bottom. If one cell in ten is left, V8 moves the remaining cells together and returns
          the free pages. This is compaction; because of it, fragmentation is less of a problem in JavaScript than in C.
          If half of the cells are left, scattered, moving them would cost more than it gains, so the gaps stay. If the
          remaining half is side by side, its pages are full, the others are empty, and no memory is wasted.
        </p>
        <p data-covers="l6-grouping">
          Hence the advice: <b>create objects together that are released together</b>. If the data of one document, one
          level or one request is created at one time and dropped at one time, whole pages become free. A cache that drops
          every other entry leaves gaps. A thousand small values in one typed array are a single object without gaps.
        </p>
        <h3>Exercise</h3>
        <p>
          Before you measure, predict which row occupies twice the memory that it uses. Then explain the last column: why
          does filling the gaps not always restore the first number? (Objects are allocated in the nursery, and promoted
          to wherever there is space at that moment.)
        </p>
      </Section>

      <Section id="pools" heading="Object pools: objects that are used again" covers={['l6-object-pools']}>
        <p>
          If a program needs thousands of short-lived objects in every frame, it can keep the used ones and use them
          again. Then the garbage collector has less work, but the programmer has more.
        </p>
        <Sample step={step} name="object-pool" />
        <Measurement title="scavenges, with and without a pool">
          <NodeMeasurement experiment="pool-collections" caption="10,000 short-lived points, 200 times over" columns={columns['pool-collections']} />
        </Measurement>
        <PoolBelief />
      </Section>

      <Section id="workers" heading="Heavy work in a worker" covers={['l6-web-workers']}>
        <p>
          A worker is a second thread with its own heap. It shares no objects with the page: they exchange messages. That
          makes it safe, and it has a cost.
        </p>
        <Sample step={step} name="ask-worker.dom" covers={['l6-example-worker']} />
        <p>
          First draw the outlines of the picture on the main thread, and watch the marker. Then draw them in the worker,
          in each of the three ways. Compare the time that it took with the time during which the page did not respond.
        </p>
        <Measurement title="the same filter on both threads" covers={['l6-exercise-worker']}>
          <Offload />
        </Measurement>
        <WorkerBelief />
      </Section>

      <Section id="shared-memory" heading="Copy, transfer, share" covers={['l6-shared-memory']}>
        <p>
          <b>Copied</b> bytes exist on both sides, and the copy costs the page time. <b>Transferred</b> bytes move to the
          other thread: the page’s array is empty immediately, whatever its size. <b>Shared</b> memory is used by two
          threads: nothing moves, and nothing prevents one thread from reading what the other has only partly written,
          except <code>Atomics</code>.
        </p>
        <Measurement title="what it costs to send data to a worker">
          <Crossing />
        </Measurement>
        <p>The leak that copying can cause is <Link href="/leaks/worker-transfer" prefetch={false}>worker-transfer</Link>.</p>
      </Section>

      <Section id="graphs" heading="Large object graphs in small parts" covers={['l6-chunking']}>
        <p>
          Not all work can move to a worker: only the main thread can handle the document. In this case divide the work
          into parts, and let the page respond between them. Divide the data, too: load one page of a list or one level of
          a tree when it is shown, and drop it afterwards, so that no single object retains everything.
        </p>
        <Sample step={step} name="in-slices" />
        <Measurement title="the page’s frames, while a large chain is indexed">
          <Chunks />
        </Measurement>
      </Section>

      <Section id="copies" heading="References instead of copies" covers={['l6-deep-copies']}>
        <p>
          A deep copy creates every object again, so there are two copies of everything in memory. Often the second copy
          is not needed: code that only reads can read the original, and code that changes one part can share the rest.
        </p>
        <Sample step={step} name="deep-copy" />
        <Measurement title="time: passing on a large object">
          <Timing suite="copies" />
        </Measurement>
        <Measurement title="bytes: what the copy adds">
          <NodeMeasurement experiment="copies-bytes" caption="4,000 orders of four lines each" columns={columns['copies-bytes']} />
        </Measurement>
        <p>
          There is also a disadvantage: a reference retains the object that it points to. One line of an order, stored for
          later, retains only itself. But if you store an object with a <code>parent</code> reference, you retain the
          whole tree. Copy the few fields that you need from a large object that should be collected.
        </p>
      </Section>

      <Section id="spa" heading="Cleanup in a single-page application" covers={['l6-spa-dom']}>
        <p>
          The document of a single-page application is never replaced, so nothing is released by itself. A view must
          remove everything that it registers on window. One{' '}
          <code>AbortController</code> per view removes all listeners at once:
        </p>
        <Sample step={step} name="button-cleanup.dom" />
        <p>
          A listener on the button itself needs no cleanup: <Link href="/controls/element-listener" prefetch={false}>it is
          collected with its element</Link> when nothing references the element. It is harmless to remove it, and necessary
          if the button stays in memory.
        </p>
        <h3>In React</h3>
        <p data-covers="l6-react">
          State, refs and memos belong to a component and are released after it unmounts. What an effect registers outside
          the component is not: so an effect that starts or registers something returns a function that ends or removes
          it.
        </p>
        <Sample step={step} name="use-window-width" />
        <CleanUpTable />
      </Section>

      <Section id="engine" heading="Write for the generations" covers={['l6-v8-generations']}>
        <Generations />
      </Section>

      <Section id="profiling" heading="Measure before you change anything" covers={['l6-profiling']}>
        <Profiling />
      </Section>

      <Section id="questions" heading="Summary" covers={['l6-summary']}>
        <Summary />
        <KeyQuestions questions={keyQuestions} />
      </Section>
    </Lesson>
  );
}
