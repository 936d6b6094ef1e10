import { type Site, serveSite } from './site';

/**
 * An app without a framework, for tests of bare addresses. Its links change the history, and its script shows the page of the
 * address. It counts what nobody should have clicked.
 */
export interface LinkedApp extends Site {
  /** What was clicked and should not have been. */
  harm: string[];
}

const script = `
class QuoteTable { quotes = new Array(1000).fill(1.5); }
class NoteCopy { letters = new Array(1000).fill(1.5); }
const kept = [];
let isRevealed = false;
const harm = (by) => fetch('/harm/' + by);
const pages = {
  '/': '<h1>Home</h1>',
  '/leaky': '<h1>Leaky</h1><button onclick="main.classList.toggle(\\'night\\')">Night</button>',
  '/clean': '<h1>Clean</h1><button id="details" aria-expanded="false">Details</button><p hidden>More</p>',
  '/once': '<h1>Once</h1><button onclick="isRevealed = true; this.remove()">Reveal</button>',
  '/note': '<h1>Note</h1><button data-testid="show">Show note</button><dialog><p>A note</p><button>Close</button></dialog>',
  '/danger': '<h1>Danger</h1><button onclick="harm(\\'delete\\')">Delete all</button><form onsubmit="harm(\\'form\\'); return false"><button>Go on</button></form>' +
    '<button onclick="if (confirm(\\'Sure?\\')) harm(\\'confirm\\')">Tidy up</button><button onclick="fetch(\\'/harm/post\\', { method: \\'POST\\' })">Synchronize</button>',
};
const main = document.querySelector('main');
let leave;
function show() {
  leave?.();
  leave = undefined;
  main.innerHTML = pages[location.pathname] ?? '<h1>' + location.pathname + '</h1>';
  if (location.pathname === '/leaky') {
    const table = new QuoteTable();
    addEventListener('resize', () => table.quotes.length);
  }
  if (isRevealed) main.querySelector('h1 + button')?.remove();
  const more = main.querySelector('#details');
  if (more) more.onclick = () => {
    const isOpen = more.ariaExpanded === 'true';
    more.ariaExpanded = String(!isOpen);
    more.nextElementSibling.hidden = isOpen;
  };
  const note = main.querySelector('[data-testid=show]');
  if (note) {
    const dialog = main.querySelector('dialog');
    note.onclick = () => { kept.push(new NoteCopy()); dialog.showModal(); };
    dialog.querySelector('button').onclick = () => dialog.close();
  }
}
addEventListener('popstate', show);
document.querySelector('nav').addEventListener('click', (click) => {
  const link = click.target.closest('a');
  if (!link || link.target || link.hasAttribute('data-plain') || link.origin !== location.origin) return;
  click.preventDefault();
  history.pushState(null, '', link.href);
  show();
});
show();
`;

const links = `<a href="/leaky">Leaky</a> <a href="/clean">Clean</a> <a href="/note">Note</a> <a href="/danger">Danger</a> <a href="/item/1">Item 1</a> <a href="/item/2">Item 2</a>
<a href="/other" data-plain>Other</a> <a href="#top">Top</a> <a href="https://example.com/">Elsewhere</a> <a href="/harm/logout">Log out</a>`;

const document = (nav: string) => `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Linked</title><nav>${nav}</nav><main></main><script src="/app.js"></script></html>`;

/**
 * Serves the app on a free port. `/late` is the app whose links come after a second, `/bare` is a page without any, and `/first` links
 * to a page with a button that works only once.
 */
export async function serveLinkedApp(): Promise<LinkedApp> {
  const harm: string[] = [];
  const site = await serveSite((pathname) => {
    if (pathname.startsWith('/harm/')) harm.push(pathname.slice('/harm/'.length));
    return /^\/(once|leaky|clean|note|danger|item\/\d|other)?$/.test(pathname) ? { body: document(links) } : undefined;
  });
  site.answers.set('/app.js', { body: script });
  site.answers.set('/late', { body: document('').replace('</script>', `</script><script>setTimeout(() => (document.querySelector('nav').innerHTML = '<a href="/leaky">Leaky</a>'), 1000)</script>`) });
  site.answers.set('/first', { body: document('<a href="/once">Once</a>') });
  site.answers.set('/bare', { body: '<!doctype html><link rel="icon" href="data:,"><title>Bare</title><p>Nothing to click.</p>' });
  return { ...site, harm };
}
