import path from 'node:path';

/** An app of 30 routes for the tests of bare addresses. Its packages are those of the repository. @type {import('next').NextConfig} */
export default {
  productionBrowserSourceMaps: true,
  turbopack: { root: path.join(import.meta.dirname, '../..') },
  agentRules: false,
};
