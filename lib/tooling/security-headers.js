// @ts-check
/*
 * What every answer of the lab says to the browser about itself.
 *
 * The pages are static, so nothing in them can carry a nonce that is new with every answer, and Next writes the data of
 * each page into inline scripts that differ from page to page: `script-src` has to allow inline scripts. Hashes cannot
 * take their place, since a policy is fixed before the pages are built. What remains closed is everything from elsewhere,
 * `eval`, handlers in attributes, plug-ins, other bases, and frames around the lab.
 */

/** @param {boolean} isDevelopment the dev server evaluates modules, and talks to its page through a socket */
function contentSecurityPolicy(isDevelopment) {
  return Object.entries({
    'default-src': "'self'",
    'script-src': `'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    'script-src-attr': "'none'",
    'style-src': "'self' 'unsafe-inline'", // React writes style attributes, and one case is about style elements
    'img-src': "'self' blob: data:", // a case about object URLs shows one
    'connect-src': "'self' ws:", // a case about sockets has a server with a port of its own, which the system chooses
    'worker-src': "'self' blob:", // Next starts a worker from a blob that loads its parts
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'self'", // the side-by-side view has frames of its own pages
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/**
 * Headers for `next.config.js`. Isolation (COOP and COEP) is what a page needs to measure its own memory.
 * @param {boolean} isDevelopment
 */
export function securityHeaders(isDevelopment) {
  return Object.entries({
    'Content-Security-Policy': contentSecurityPolicy(isDevelopment),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
  }).map(([key, value]) => ({ key, value }));
}
