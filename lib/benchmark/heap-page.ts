import { createServer } from 'node:http';
import { listen } from '../tooling/listen';

/**
 * A page without a framework whose heap has a given size. It is filled with records as an application gets them from
 * JSON (objects, strings, arrays of strings and of numbers, nested), parsed in parts so that no string is large. Each
 * call of `visit()` keeps one more object alive.
 */
const leakName = 'Leftover';

/** The size of one record in V8's heap, in bytes; measured with Runtime.getHeapUsage in Chromium 156. */
const bytesPerRecord = 1000;

const page = `<!doctype html>
<title>Filling …</title>
<script>
  class ${leakName} {
    lines = new Array(100).fill('left behind');
  }
  const leftovers = [];
  const records = [];
  function visit() {
    leftovers.push(new ${leakName}());
  }
  function fill(count) {
    const size = 1000;
    for (let start = 0; start < count; start += size) {
      const texts = Array.from({ length: Math.min(size, count - start) }, (_, i) => recordText(start + i));
      records.push(...JSON.parse('[' + texts.join() + ']'));
    }
  }
  function recordText(id) {
    const title = 'Entry ' + id;
    const words = (title + ' of the catalogue, ').repeat(10);
    const tags = ['tag ' + (id % 97), 'lot ' + id];
    const prices = Array.from({ length: 60 }, (_, day) => id + day / 8);
    const place = { row: id % 100, shelf: { floor: id % 7, code: 'S' + id } };
    return JSON.stringify({ id, title, words, tags, prices, place });
  }
  fill(Number(new URLSearchParams(location.search).get('records')));
  document.title = records.length + ' records';
</script>
`;

export interface HeapServer {
  /** The page's URL for a heap of about this many megabytes (10^6 bytes). */
  urlFor(megabytes: number): string;
  close(): Promise<void>;
}

/** Serves the page on a free port of this machine. */
export async function serveHeapPage(): Promise<HeapServer> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  const { origin, close } = await listen(server);
  return {
    urlFor: (megabytes) => `${origin}/?records=${Math.round((megabytes * 1e6) / bytesPerRecord)}`,
    close,
  };
}
