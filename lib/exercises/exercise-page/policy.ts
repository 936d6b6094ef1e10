/**
 * The headers of every answer of an exercise page. The code of the page may be somebody else's: it may run the scripts of
 * its bundle and ask its own server, and nothing else. A worker takes its policy from the answer with its script, so scripts
 * have the headers, too. This policy is the second barrier. It covers neither new windows, nor DNS, nor WebRTC (Chromium
 * 156 does not know the directive `webrtc`); the browser's flags do (page-server.ts).
 */
const policy = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'", // React writes style attributes
  'img-src': "'self' blob: data:", // the bundle has small images as data
  'font-src': "'self' data:",
  'connect-src': "'self' blob: data: ws://127.0.0.1:*", // object URLs stay in the page; the dashboard's feed has a port of its own
  'worker-src': "'self' blob:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
};

export const exercisePageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
