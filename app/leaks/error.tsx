'use client';

import { Mark } from '@/components/mark';
import { Notice } from '@/components/notice';
import { StartOver } from '@/components/start-over';
import { memoryCapBytes } from '@/lib/live/ballast';

/** Told by its name: the class may come from another copy of the module. */
const capReached = (error: unknown) => error instanceof Error && error.name === 'MemoryCapReached';

export default function LeakError({ error, retry }: { error: unknown; retry: () => void }) {
  if (capReached(error)) {
    return (
      <Notice title="Memory cap reached" actions={<StartOver />}>
        <p>
          <Mark meaning="retained" /> Retained: this document keeps {memoryCapBytes / 1024 ** 2} MB alive, which is its
          cap. It has stopped allocating, so that the tab stays usable.
        </p>
        <p>
          Nothing is broken: every visit left more objects in memory. “Start over” reloads the page, which frees all of them.
        </p>
      </Notice>
    );
  }
  return (
    <Notice
      title="This page failed"
      actions={
        <>
          <button className="button" type="button" onClick={retry}>
            Try again
          </button>
          <StartOver />
        </>
      }
    >
      <p>It threw an error that is not part of the lesson:</p>
      <pre>
        <code>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</code>
      </pre>
    </Notice>
  );
}
