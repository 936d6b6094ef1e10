import type { Suite } from './suite';

const fileBytes = 4_000_000;
const windowBytes = 40_000;
const windows = fileBytes / windowBytes;

function makeFile(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: fileBytes }, (_, at) => at % 251);
}

/** Compares views with copies when a buffer is cut into pieces. */
export const windowsOf: Suite = {
  title: 'Cutting a file into pieces',
  job: `Cut ${fileBytes / 1e6} MB into ${windows} pieces of ${windowBytes / 1e3} kB.`,
  alternatives: [
    {
      id: 'subarray',
      label: 'subarray: views of the one buffer',
      prepare() {
        const file = makeFile();
        return () => {
          let last = 0;
          for (let at = 0; at < windows; at++) last = file.subarray(at * windowBytes, (at + 1) * windowBytes).at(-1) ?? 0;
          return last;
        };
      },
    },
    {
      id: 'slice',
      label: 'slice: a buffer of its own for each',
      prepare() {
        const file = makeFile();
        return () => {
          let last = 0;
          for (let at = 0; at < windows; at++) last = file.slice(at * windowBytes, (at + 1) * windowBytes).at(-1) ?? 0;
          return last;
        };
      },
    },
  ],
};
