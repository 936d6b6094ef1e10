const leak = `window.addEventListener('resize', onResize);`;

/** Unusual things that a board does on every visit and that are not a leak. */
const oddities: Readonly<Record<string, string>> = {
  logging: `console.log(table, new MessageChannel().port1, 'quotes '.repeat(300_000)); console.dir(main.firstChild);`,
  throwing: `Promise.reject(table); setTimeout(() => { throw table; }); throw Object.assign(new Error('no quotes'), { table });`,
  closing: `window.open('about:blank').close();`,
  opening: `window.open('about:blank');`,
  stranger: `window.open('/clean', '_blank', 'noopener');`,
  strict: '',
  cached: '',
};

/**
 * The statements of the boards by the name of their page. Each unusual page exists as `/<name>` and, with a leak, as
 * `/<name>Leaky`.
 */
export const hostileBoards: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(oddities).flatMap(([name, odd]) => [[name, `onResize(); ${odd}`], [`${name}Leaky`, `${leak} ${odd}`]]),
  ),
  reloading: `onResize(); location.reload();`,
  leaving: `onResize(); location.href = '/clean#/';`,
  emigrating: `onResize(); location.href = location.href.replace('127.0.0.1', 'localhost').replace('emigrating', 'clean');`,
  hangingLater: `onResize(); setTimeout(() => { for (;;); }, 300);`,
};

/** A policy without inline scripts, eval and connections. */
export const strictPolicy = { 'content-security-policy': "default-src 'self'; connect-src 'none'" };

/** A service worker that serves the boards' scripts from its cache. */
export const serviceWorker = `
addEventListener('install', (event) => event.waitUntil(caches.open('app').then((cache) => cache.addAll(['/cached.js', '/cachedLeaky.js']))));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((hit) => hit ?? fetch(event.request))));
`;
