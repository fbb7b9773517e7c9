/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.REJOINDER_BUILD_FOLDER ?? '.next',
  poweredByHeader: false,
  // The server in front of Next compresses, once for each kept document.
  compress: false,
  // Pictures are stored in the size that pages show. Next's own service would resize any of them for anybody, at our cost.
  images: { unoptimized: true },
  serverExternalPackages: [
    'postgres',
    'sharp',
    'nodemailer',
    'graphile-worker',
    'rate-limiter-flexible',
    'sanitize-html',
    'woff2-encoder',
  ],
  // A title that comes after the head would have to be moved there by a script, which a search is sent without.
  htmlLimitedBots: /./,
  // What is to be fetched early stands in the document, which is kept, and not in a header of one answer.
  reactMaxHeadersLength: 0,
  // `npm test` checks the types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // The server in front of Next sets the real limits, which differ by page (server/read-body.ts).
    serverActions: { bodySizeLimit: '32mb' },
    // A page is loaded when it is asked for first: all of them would take most of a start, and memory for what nobody opens.
    preloadEntriesOnStart: false,
  },
  async rewrites() {
    const front = { source: '/', destination: '/page/1' };
    // A folder cannot be named after a part of a segment.
    const markdown = { source: '/:slug([^/]+).md', destination: '/:slug/article.md' };
    return { beforeFiles: [front, markdown] };
  },
};
