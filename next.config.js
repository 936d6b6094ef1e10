import { securityHeaders } from './lib/tooling/security-headers.js';

/** @type {import('next').NextConfig} */
export default {
  experimental: {
    // Names stay as they were written, so that heap snapshots and stack traces read like the source.
    turbopackMinify: { client: false },
  },
  productionBrowserSourceMaps: true,
  poweredByHeader: false,
  // `npm test` checks types once for the whole project; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers: securityHeaders(process.env.NODE_ENV === 'development') }],
};
