import { element, showPage } from '../../specimen';

class ReaderPage {
  readonly text = new Array<string>(400).fill('It was a dark and quiet night.');
  readonly view = element('article');
  isDark = false;
}

const content = showPage('Reader', { 'Open a chapter': open, 'Close the chapter': close });
let stopWatching: (() => void) | undefined;

function open(): void {
  const page = new ReaderPage();

  function paint(): void {
    page.isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    page.view.textContent = page.text.join(page.isDark ? ' · ' : ' ');
  }

  const sizes = new ResizeObserver(paint);
  sizes.observe(page.view);
  window.addEventListener('online', paint);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
  stopWatching = () => {
    sizes.disconnect();
    window.removeEventListener('online', paint);
    matchMedia('(prefers-color-scheme: dark)').removeEventListener('change', paint);
  };
  content.replaceChildren(page.view);
  paint();
}

function close(): void {
  stopWatching?.();
  stopWatching = undefined;
  content.replaceChildren();
}
