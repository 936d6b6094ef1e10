import { ballast } from '@/lib/live/ballast';

/** How much of the window the log may take. */
class LogViewport {
  readonly lineHeights = ballast(40); // DEMO: the height of every line there is
  private readonly share = 0.5;

  heightIn(windowHeight: number) {
    return Math.round(windowHeight * this.share);
  }
}

/** Lets the log grow with the window, also when the window changes. @returns ends that */
export function fitLog(list: HTMLElement): () => void {
  const viewport = new LogViewport();

  function fitHeight() {
    list.style.maxBlockSize = `${viewport.heightIn(window.innerHeight)}px`;
  }

  const observer = new ResizeObserver(fitHeight);
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}
