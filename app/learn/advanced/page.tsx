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
      aim="Afterwards you can choose, by measuring, between ways of keeping data, of moving it and of letting it go."
    >
      <Section id="weak" heading="Notes that end with their object" covers={['l6-weakmap-weakset']}>
        <p>
          A Map keeps its keys. Write something about an object into one, and the object stays for as long as the Map does,
          whether or not anybody else still knows it. A WeakMap keeps the value only while something <em>else</em> keeps the
          key. A WeakSet is the same without values: “have I seen this one?”
        </p>
        <Sample step={step} name="weak-notes" />
        <p>The price: no size and no list, since the answer would depend on when the collector last ran.</p>
      </Section>

      <Section id="workshop" heading="Workshop: a photo wall on a WeakMap">
        <p>
          Hang photos, mark some as favourites, take all down, and provoke a collection. Then flip the switch and do it again.
          The wall is the same, and so is every line of its code but the two that make the collections.
        </p>
        <Measurement title="photos on a wall, counted while they live" covers={['l6-weakmap-application']}>
          <PhotoWall />
        </Measurement>
        <p>
          To build it yourself, make a Map first and watch the count stay; then change <code>new Map()</code> to{' '}
          <code>new WeakMap()</code>, and find what no longer works. Whatever asked for the size or went through all entries
          needs another way, or was never needed.
        </p>
        <LookupBelief />
      </Section>

      <Section id="typed-arrays" heading="Numbers, packed: typed arrays" covers={['l6-typed-arrays']}>
        <p>
          A buffer is a stretch of bytes; a typed array is a way to read it. Every element has the same width, so the engine
          need not ask what it is, and there is nothing beside the numbers.
        </p>
        <Sample step={step} name="typed-array" covers={['l6-example-typed-array']} />
        <Measurement title="time: the same sum over different arrays">
          <Timing suite="sum" />
        </Measurement>
        <Measurement title="bytes: the same numbers in different arrays">
          <NodeMeasurement experiment="array-bytes" caption="200,000 numbers" columns={columns['array-bytes']} />
        </Measurement>
        <p>
          It is often said that typed arrays are much smaller than plain ones. See for yourself: V8 packs an array that holds nothing
          but numbers as tightly as a Float64Array. The gap opens when something else gets in, and each number becomes an
          object of its own; and below what a slot takes (8 bytes in Node, 4 in Chrome), where only a typed array can go.
        </p>
      </Section>

      <Section id="preallocate" heading="Room made in advance" covers={['l6-preallocate']}>
        <p>
          An array that grows moves house: when it is full, the engine takes a larger stretch and copies everything into it. Who
          knows the length can save the moves, and the slack that the last one leaves.
        </p>
        <Sample step={step} name="preallocate" />
        <PreallocationBelief />
        <h3>Exercise</h3>
        <p data-covers="l6-exercise-preallocate">
          Think of a table of 200,000 prices, filled row by row. Write down which of the five ways above you expect to be
          fastest and which to take the fewest bytes; then measure both, and explain the one you got wrong. In your own
          project, take a heap snapshot and find the array by its retained size: it should be eight bytes times its length.
        </p>
      </Section>

      <Section id="slices" heading="A view keeps the whole">
        <p>
          In Node, a Buffer is bytes outside V8’s heap with a small object inside it. It is a Uint8Array with more methods, so
          all that was said of typed arrays holds. Files, sockets and streams speak it.
        </p>
        <Sample step={step} name="node-buffers" covers={['l6-node-buffers']} />
        <p>
          Cutting a piece out of one copies nothing: the piece is a second view of the same bytes. That is quick, and it has a
          consequence that is easy to miss: while the piece lives, so do all the bytes.
        </p>
        <Sample step={step} name="buffer-slices" covers={['l6-buffer-slices']} />
        <Measurement title="in this browser: which files survive their pieces">
          <KeptBuffers />
        </Measurement>
        <Measurement title="in Node: what sixteen bytes keep">
          <NodeMeasurement experiment="slices" caption="A short piece of a long one (1 MB)" columns={columns.slices} />
        </Measurement>
        <p>
          Strings do it too: a part of 13 characters or more is a view of the long string in V8. The pair{' '}
          <Link href="/leaks/buffer-view" prefetch={false}>buffer-view</Link> is this leak in a page. So: a view while you work
          on the whole, a copy of what you keep.
        </p>
        <Measurement title="time: what the copy costs">
          <Timing suite="windows" />
        </Measurement>
      </Section>

      <Section id="fragmentation" heading="Gaps between survivors" covers={['l6-fragmentation']}>
        <p>
          The heap is made of pages. A page goes back to the system when nothing on it lives; one survivor keeps all of it. The
          experiment fills the old generation, drops most or half of the cells, and compares what objects use with what
          pages take.
        </p>
        <Measurement title="used and taken, after dropping cells" covers={['l6-exercise-fragmentation']}>
          <NodeMeasurement experiment="fragmentation" caption="8,000 cells of about 1 kB" columns={columns.fragmentation} />
        </Measurement>
        <p>
          Read the rows from the top. Where one cell in ten is left, V8 moves the survivors together and gives the pages back:
          that is compaction, and why fragmentation troubles JavaScript less than C. Where half of them are left,
          scattered, moving would cost more than it gains, so the gaps stay. Where that half lies side by side, its pages are full,
          the others empty, and nothing is lost.
        </p>
        <p data-covers="l6-grouping">
          Hence the advice: <b>make together what dies together</b>. Data of one document, one level or one request, made in one
          go and dropped in one go, leaves whole pages behind. A cache that lets go of every other entry leaves gaps. And a
          thousand small objects in one typed array are one object, with no gaps in it at all.
        </p>
        <h3>Exercise</h3>
        <p>
          Before you measure, predict which row takes twice what it uses. Then explain the last column: why does filling the gaps again
          not always bring back the first number? (Objects are born in the nursery, and promoted to where there is room at
          that moment.)
        </p>
      </Section>

      <Section id="pools" heading="Object pools: taken and given back" covers={['l6-object-pools']}>
        <p>
          Where objects come and go by the thousand in every frame, one can keep the spent ones and use them again. The collector has
          nothing to do then; the programmer has.
        </p>
        <Sample step={step} name="object-pool" />
        <Measurement title="scavenges, with and without a pool">
          <NodeMeasurement experiment="pool-collections" caption="10,000 short-lived points, 200 times over" columns={columns['pool-collections']} />
        </Measurement>
        <PoolBelief />
      </Section>

      <Section id="workers" heading="Heavy work in another thread" covers={['l6-web-workers']}>
        <p>
          A worker is a second thread with a heap of its own. It shares no objects with the page: they write to each other. That
          is what makes it safe, and what makes it cost something.
        </p>
        <Sample step={step} name="ask-worker.dom" covers={['l6-example-worker']} />
        <p>
          Draw the outlines of the picture on the main thread first, and watch the marker. Then in the worker, in each of the
          three ways. Compare the time it took with the time the page stood still.
        </p>
        <Measurement title="the same filter here and there" covers={['l6-exercise-worker']}>
          <Offload />
        </Measurement>
        <WorkerBelief />
      </Section>

      <Section id="shared-memory" heading="Copy, transfer, share" covers={['l6-shared-memory']}>
        <p>
          <b>Copied</b>, bytes are on both sides, and the page pays for the copy. <b>Transferred</b>, they change hands: the
          page’s array is empty at once, whatever its size. <b>Shared</b>, there is one memory and two threads in it: nothing moves,
          and nothing protects one from reading what the other has half written, except <code>Atomics</code>.
        </p>
        <Measurement title="what a crossing costs">
          <Crossing />
        </Measurement>
        <p>The leak of copying is <Link href="/leaks/worker-transfer" prefetch={false}>worker-transfer</Link>.</p>
      </Section>

      <Section id="graphs" heading="Large graphs, in small parts" covers={['l6-chunking']}>
        <p>
          Not everything can go to a worker: what is in the document must be handled where the document is. Then cut the work,
          and give the page a turn in between. Cut the data, too: a page of a list, a level of a tree, loaded when it is looked at and
          dropped when it is not, so that no one object holds on to everything.
        </p>
        <Sample step={step} name="in-slices" />
        <Measurement title="the page’s frames, while a large chain is indexed">
          <Chunks />
        </Measurement>
      </Section>

      <Section id="copies" heading="A reference instead of a copy" covers={['l6-deep-copies']}>
        <p>
          A deep copy makes every object again, and then there are two of everything to keep. Often nobody needs the second: who
          only reads can read the original, and who changes one part can share the rest.
        </p>
        <Sample step={step} name="deep-copy" />
        <Measurement title="time: handing on a large object">
          <Timing suite="copies" />
        </Measurement>
        <Measurement title="bytes: what the copy adds">
          <NodeMeasurement experiment="copies-bytes" caption="4,000 orders of four lines each" columns={columns['copies-bytes']} />
        </Measurement>
        <p>
          The other side of it: a reference keeps what it refers to. One line of an order, kept for later, keeps no more than itself; but
          keep something with a <code>parent</code> and you keep the tree. Copy the few fields that you need out of a large
          object that should go.
        </p>
      </Section>

      <Section id="spa" heading="Cleaning up in a single-page application" covers={['l6-spa-dom']}>
        <p>
          A document that is never left never forgets by itself. What a view hangs on the window, it must take off. One{' '}
          <code>AbortController</code> for a view takes off everything at once:
        </p>
        <Sample step={step} name="button-cleanup.dom" />
        <p>
          A listener on the button itself needs no help: <Link href="/controls/element-listener" prefetch={false}>it dies with
          its element</Link>, once nothing refers to that. Taking it off is harmless, and right where the button lives on.
        </p>
        <h3>In React</h3>
        <p data-covers="l6-react">
          State, refs and memos belong to a component and go with it when it is unmounted. What goes outside does not: so an
          effect that takes something returns a function that gives it back.
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

      <Section id="questions" heading="What to take along" covers={['l6-summary']}>
        <Summary />
        <KeyQuestions questions={keyQuestions} />
      </Section>
    </Lesson>
  );
}
