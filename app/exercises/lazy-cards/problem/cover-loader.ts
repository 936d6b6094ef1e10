import { ballast } from '@/lib/live/ballast';

export interface Cover {
  colour: string;
  loadedAfter: number;
}

const colours = ['indianred', 'steelblue', 'olive', 'rebeccapurple', 'darkcyan'];

/** Loads the cover of one book, once, however often it is asked. */
export class CoverLoader {
  private readonly pixels = ballast(40); // DEMO: the cover in full size
  private readonly title: string;
  private readonly since = performance.now();
  private cover: Cover | undefined;

  constructor(title: string) {
    this.title = title;
  }

  load(): Cover {
    const letters = Array.from(this.title, (letter) => letter.codePointAt(0) ?? 0);
    this.pixels.set(letters);
    this.cover ??= {
      colour: colours[letters.reduce((sum, code) => sum + code, 0) % colours.length] ?? 'grey',
      loadedAfter: performance.now() - this.since,
    };
    return this.cover;
  }
}
