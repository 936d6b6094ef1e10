// @ts-check
/*
 * The security headers of every response of the lab.
 * The pages are static, so they cannot contain a nonce that is new in every response. Next writes the data of each page
 * into inline scripts that differ from page to page, so `script-src` has to allow inline scripts. Hashes are not
 * possible, because the policy is fixed before the pages are built. The policy still blocks everything from other
 * origins, `eval`, event handler attributes, plug-ins, other base URLs, and framing of the lab.
 */

/** @param {boolean} isDevelopment the development server evaluates modules and talks to its page through a WebSocket */
function contentSecurityPolicy(isDevelopment) {
  return Object.entries({
    'default-src': "'self'",
    'script-src': `'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    'script-src-attr': "'none'",
    'style-src': "'self' 'unsafe-inline'", // React writes style attributes, and one case is about style elements
    'img-src': "'self' blob: data:", // a case about object URLs shows one
    'connect-src': "'self' ws:", // the case about WebSockets has a server on a port that the system chooses
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
 * The headers for `next.config.js`. A page needs cross-origin isolation (COOP and COEP) to measure its own memory.
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
