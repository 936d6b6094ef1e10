import type { HeapAnswer } from '../../exercise';

export default {
  accepts: ['MediaQueryList', 'media query', 'matchMedia', 'window.matchMedia'],
  mistakes: [
    {
      names: ['Window'],
      hint: 'The listener of the window was removed. Read the retainer path of a ReaderPage: which object is above the listener?',
      isRival: true,
    },
    {
      names: ['ResizeObserver'],
      hint: 'The observer was disconnected. Read the retainer path of a ReaderPage: which object is above the listener?',
      isRival: true,
    },
    {
      names: ['V8EventListener', 'EventListener', 'EventTarget', 'EventTargetData', 'RegisteredEventListener'],
      hint: 'This is the browser’s record of the listener. To which object does it belong? Go one step up.',
    },
    {
      names: ['ReaderPage', 'article', 'document'],
      hint: 'Go further up the retainer path: which object is above the listener?',
    },
  ],
  otherwise: 'Read the retainer path of a ReaderPage from the bottom up, to the object above the event listener.',
  explanation:
    'matchMedia() returns a new MediaQueryList at each call. The page adds the listener to one of them, and removes it from another, which never had it. The browser keeps a MediaQueryList with a listener alive, as long as the document lives. Keep the object in a variable, and remove the listener from the same object.',
  path: [
    { edge: '', name: 'the browser' },
    { edge: '', name: 'MediaQueryList', isSuspect: true },
    { edge: '', name: 'event listener' },
    { edge: '', name: 'paint()' },
    { edge: 'context', name: 'scope' },
    { edge: 'page', name: 'ReaderPage' },
  ],
} satisfies HeapAnswer;
