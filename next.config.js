/** @type {import('next').NextConfig} */
export default {
  experimental: { turbopackMinify: { client: false } },
  productionBrowserSourceMaps: true,
};
